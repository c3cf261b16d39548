"""Words in their own script made comparable: letters that are written in several ways become one, length kept where
a script has no blanks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["folded", "is_unspaced"]

# Han, Kana, Hangul, Thai, Lao, Burmese, Khmer: scripts whose words stand together.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f]")
# Full forms of Chinese letters in words of business and of law, each with its simplified or Japanese form.
_FULL = "業務東電國機實際貿學車門開關專產個書會車長馬風飛龍鋼鐵銀錄錦鑫問間聞陽陰陸際隊階隨險雙雜難雲電靈靜頂項順預領題類顯餘養館馳駕驗驅驚鬥魚鳥麥黃點齊齒龜醫藥資質購貨費賀贏輕輪軟載輸運過達違遠適選遼郵鄉釀採針鈔鋁鋅錢鍋鍛鏈鏡鑄鑽環現瑪異當療發盜監盤眾確碼礦禮種積稱穩窮競筆節範築簡糧紀紅純紙級紡細終組結絡給統絲經綠維網緊線緣編練縣總織繪續纖罰羅聖聯聲職聽肅腦膠臨臺興舉舊艦藝蘇蘭處號術衛裝製複見規視覽觀觸計訊訓託記設許訴診評詞試詩話該詳誠語誤說課調談請論諸謀講證識警譯議護變讓豐財貢販貫責貯貴買貸賓賞賠賣賽贊贈趙趕躍軌軍軒較輔輛輝輩轉輯轄轎辦辭農連進邊還鄧鄭鄰醬釋鈞鈦鈾鉛鉻銅銘銳銷鋒鋪錄錫鍵鎂鎢鎮鎳鏟鐘鑑鑒際韓響頻願飲飯飾鹽麗團圖圓場塊塑壓壇壘壯壽夾奧奪奮婦媽孫學寧寶實寫寬導將專尋對屆屬島峽嶺巖幣帥師帳帶幫廠廣廢廳張強彈彙彥後徑從復徵德應懷戰戲戶拋捲掃掛換揚撥擇擊擔據擴擺攝斷時晉曉曆曠會條楊極構槍樂樓標樞樣樹橋檔檢檯櫃權歐歡歲歷殘殺氣漢湯溝滅準滬滿漁漢漿潔潛潤澤澱濃濟濤濱灣灤無煉煙煤熱營燈燃爐爾爭爲牆狀獅獎獨獲獻瓊產畢畫異癌發盧"
_PLAIN = "业务东电国机实际贸学车门开关专产个书会车长马风飞龙钢铁银录锦鑫问间闻阳阴陆际队阶随险双杂难云电灵静顶项顺预领题类显余养馆驰驾验驱惊斗鱼鸟麦黄点齐齿龟医药资质购货费贺赢轻轮软载输运过达违远适选辽邮乡酿采针钞铝锌钱锅锻链镜铸钻环现玛异当疗发盗监盘众确码矿礼种积称稳穷竞笔节范筑简粮纪红纯纸级纺细终组结络给统丝经绿维网紧线缘编练县总织绘续纤罚罗圣联声职听肃脑胶临台兴举旧舰艺苏兰处号术卫装制复见规视览观触计讯训托记设许诉诊评词试诗话该详诚语误说课调谈请论诸谋讲证识警译议护变让丰财贡贩贯责贮贵买贷宾赏赔卖赛赞赠赵赶跃轨军轩较辅辆辉辈转辑辖轿办辞农连进边还邓郑邻酱释钧钛铀铅铬铜铭锐销锋铺录锡键镁钨镇镍铲钟鉴鉴际韩响频愿饮饭饰盐丽团图圆场块塑压坛垒壮寿夹奥夺奋妇妈孙学宁宝实写宽导将专寻对届属岛峡岭岩币帅师帐带帮厂广废厅张强弹汇彦后径从复征德应怀战戏户抛卷扫挂换扬拨择击担据扩摆摄断时晋晓历旷会条杨极构枪乐楼标枢样树桥档检台柜权欧欢岁历残杀气汉汤沟灭准沪满渔汉浆洁潜润泽淀浓济涛滨湾滦无炼烟煤热营灯燃炉尔争为墙状狮奖独获献琼产毕画异癌发卢"
_LETTERS = {
    **dict(zip(map(ord, _FULL), _PLAIN, strict=True)),
    **dict(
        zip(
            map(ord, "電気経済営広図戦総産発権団対応実験変価伝訳読県駅鉄関労働学国會"),
            "电气经济营广图战总产发权团对应实验变价传译读县驿铁关劳动学国会",
            strict=True,
        )
    ),
    **dict(zip(map(ord, "يىئكةۀأإآٱؤ"), "یییکههااااو", strict=True)),
    ord("ء"): None,
    ord("ё"): "е",
    ord("ς"): "σ",
    ord("ʼ"): None,
}


def is_unspaced(word: str) -> bool:
    """Whether the word has letters of a script that puts no blanks between words."""
    return bool(_UNSPACED.search(word))


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """The word in lower case, without accents and vowel signs, with one letter for each that has several codes. As
    long as it was where it stands in an unspaced script. Idempotent."""
    if is_unspaced(word):
        return word.lower().translate(_LETTERS) if len(word.lower()) == len(word) else word
    plain = _MARKS.sub("", unicodedata.normalize("NFD", word.replace("İ", "i").casefold())).translate(
        _LETTERS
    )
    return unicodedata.normalize("NFC", plain)
