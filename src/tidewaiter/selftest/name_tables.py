"""The selftest's own tables of names borne in the United States, each in the order of how many bear them.

Names as they are met there; the order is that of the census of 2010 and of social security's counts of births, roughly,
and from memory: it decides how often a name is composed, nothing else.
"""

from __future__ import annotations

from tidewaiter.selftest.tables import words_of

__all__ = ["ASIAN", "HISPANIC", "HISPANIC_GIVEN", "MEN", "RARER", "SURNAMES", "WOMEN"]

MEN = words_of(
    "James Michael Robert John David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark "
    "Steven Donald Andrew Joshua Paul Kenneth Kevin Brian Timothy Ronald Jason George Edward Jeffrey Ryan Jacob Nicholas "
    "Gary Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack "
    "Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Christian Walter Keith "
    "Austin Roger Terry Sean Gerald Carl Dylan Harold Jordan Jesse Bryan Lawrence Arthur Gabriel Bruce Logan Billy Joe "
    "Alan Juan Elijah Willie Albert Wayne Randy Mason Vincent Liam Roy Bobby Caleb Bradley Russell Lucas Eugene Philip "
    "Johnny Ralph Craig Dale Luis Curtis Travis Shawn Marcus Todd Glenn Derek Ricky Stanley Leonard Troy Corey Chad "
    "Melvin Brent Clifford Martin Trevor Dustin Cody Evan Joel Jared Spencer Seth Victor Ian Grant Garrett Wesley Darren "
    "Nolan Clayton Warren Brett Duane Kirk Reid Preston Colin Dwight Marshall Gordon Leon Max Owen Rodney Neil Blake "
    "Tanner Drew Hunter Cole Barry Vernon Ross Micah Byron Alvin Clinton Lance Dean Julian Theodore Emmett Harvey"
)

WOMEN = words_of(
    "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Karen Sarah Lisa Nancy Sandra Betty Ashley Emily "
    "Kimberly Margaret Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Dorothy Amy "
    "Kathleen Angela Shirley Emma Brenda Pamela Nicole Anna Samantha Katherine Christine Debra Rachel Carolyn Janet Maria "
    "Olivia Heather Helen Catherine Diane Julie Victoria Joyce Lauren Kelly Christina Ruth Joan Virginia Judith Evelyn "
    "Hannah Andrea Megan Cheryl Jacqueline Madison Teresa Abigail Sophia Martha Sara Gloria Janice Kathryn Ann Isabella "
    "Judy Charlotte Julia Grace Amber Alice Jean Denise Frances Danielle Marilyn Natalie Beverly Diana Brittany Theresa "
    "Kayla Alexis Doris Lori Tiffany Tammy Erin Vanessa Allison Paula Jill Holly Crystal April Dawn Wendy Sherry Robin "
    "Peggy Carla Tina Leah Monica Molly Regina Stacy Heidi Claire Veronica Renee Jenna Kristen Kristin Audrey Bonnie "
    "Rita Suzanne Lucy Naomi Cassandra Tara Meredith Lindsay Kara Miranda Sheila Bridget Marie Anne Jane Rose Ellen June "
    "Faye Gail Gwendolyn Paige Shannon Tracy Vivian Wanda Yvonne Darlene Melanie Priscilla Marcia Roberta Brooke"
)

SURNAMES = words_of(
    "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Thompson "
    "White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell "
    "Mitchell Carter Roberts Phillips Evans Turner Parker Edwards Collins Stewart Morris Murphy Cook Rogers Morgan "
    "Peterson Cooper Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray James Hughes Price "
    "Myers Long Foster Sanders Ross Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson Coleman Simmons "
    "Patterson Jordan Reynolds Hamilton Graham Wallace Cole West Owens Gibson Ellis Stevens Murray Ford Marshall Harrison "
    "Woods Kennedy Wells Burns Gordon Shaw Holmes Rice Robertson Hunt Palmer Mills Nichols Grant Knight Ferguson Stone "
    "Hawkins Dunn Perkins Hudson Spencer Gardner Payne Pierce Berry Matthews Wagner Willis Ray Watkins Olson Carroll "
    "Duncan Snyder Hart Cunningham Bradley Lane Andrews Ruiz Harper Fox Riley Armstrong Carpenter Weaver Greene Lawrence "
    "Elliott Chavez Sims Austin Peters Kelley Franklin Lawson Fields Ryan Schmidt Carr Vasquez Wheeler Chapman Oliver "
    "Montgomery Richards Williamson Johnston Banks Meyer Bishop McCoy Howell Morrison Hansen Fernandez Garza Harvey "
    "Little Burton Stanley Nguyen George Jacobs Reid Fuller Lynch Dean Gilbert Garrett Romero Welch Larson Frazier Burke "
    "Hanson Day Mendoza Moreno Bowman Medina Fowler Brewer Hoffman Carlson Silva Pearson Holland Douglas Fleming Jensen "
    "Vargas Byrd Davidson Hopkins May Terry Herrera Wade Soto Walters Curtis Neal Caldwell Lowe Jennings Barnett Graves "
    "Jimenez Horton Shelton Barrett Obrien Castro Sutton Gregory McKinney Lucas Miles Craig Rodriquez Chambers Holt "
    "Lambert Fletcher Watts Bates Hale Rhodes Pena Beck Newman Haynes McDaniel Mendez Bush Vaughn Parks Dawson Santiago "
    "Norris Hardy Love Steele Curry Powers Schultz Barker Guzman Page Munoz Ball Keller Chandler Weber Leonard Walsh "
    "Lyons Ramsey Wolfe Schneider Mullins Benson Sharp Bowen Daniel Barber Cummings Hines Baldwin Griffith Valdez Hubbard "
    "Salazar Reeves Warner Stevenson Burgess Santos Tate Cross Garner Mann Mack Moss Thornton Dennis McGee Farmer "
    "Delgado Aguilar Vega Glover Manning Cohen Harmon Rodgers Robbins Newton Todd Blair Higgins Ingram Reese Cannon "
    "Strickland Townsend Potter Goodwin Walton Rowe Hampton Ortega Patton Swanson Joseph Francis Goodman Maldonado Yates "
    "Becker Erickson Hodges Rios Conner Adkins Webster Norman Malone Hammond Flowers Cobb Moody Quinn Blake Maxwell Pope "
    "Floyd Osborne Paul McCarthy Guerrero Lindsey Estrada Sandoval Gibbs Tyler Gross Fitzgerald Stokes Doyle Sherman "
    "Saunders Wise Colon Gill Alvarado Greer Padilla Simon Waters Nunez Ballard Schwartz McBride Houston Christensen"
)

RARER = words_of(
    "Abernathy Ackerman Albrecht Alderman Amundson Applegate Arbogast Arsenault Ashworth Atchison Babcock Bachman Bader "
    "Bagwell Baranowski Barkley Barlow Bartlett Baumgartner Beauchamp Beckwith Bellamy Benedetto Bergstrom Berryhill "
    "Biddle Bieber Billingsley Birdsong Blackburn Blakely Blankenship Bledsoe Blevins Bloomfield Boatwright Bohannon "
    "Bolling Bonner Boudreaux Bourgeois Boyle Brackett Bradshaw Brandenburg Brannon Brasher Breckenridge Brigham "
    "Brinkley Broussard Brubaker Brunson Buchanan Buckner Burchett Burkhart Burleson Byers Cadwell Calhoun Callahan "
    "Cantrell Cappello Cardwell Carlisle Carmichael Carnes Castellano Cavanaugh Chadwick Chastain Childress Christiansen "
    "Cianci Clemons Clifton Cloud Coburn Coggins Colbert Colvin Conklin Connolly Copeland Corbett Cordell Cornelius "
    "Corrigan Costello Cotton Covington Cranford Crenshaw Crider Cromwell Crowder Culpepper Currier Cutler Dalton "
    "Danielson Darnell Daugherty Davenport Deangelo Decker DeLuca Dempsey Denham DeSantis Devereaux Dickerson Dietrich "
    "Dillard Dobson Donahue Donnelly Dorsey Doughty Dowling Draper Driscoll Dubose Duckworth Duffy Dugan Dunbar Durham "
    "Eastman Eberhardt Eckert Eddings Egan Ehrlich Eldridge Ellsworth Emerson Engstrom Epstein Esposito Eubanks "
    "Fairbanks Falkner Farnsworth Faulkner Feinberg Felton Ferrara Finnegan Fitzpatrick Flanagan Fontenot Forsythe "
    "Fortner Foxworth Frantz Freeland Friedlander Fritsch Frost Fullerton Gaines Gallagher Gallo Garber Garland Gentry "
    "Gerhardt Gilchrist Gillespie Gilmore Glidewell Godwin Goldberg Gooch Gorman Grady Granger Greenwood Grissom Grubbs "
    "Gustafson Haas Hackett Hadley Hagan Halvorson Hampshire Hancock Hargrove Harlan Harrell Hastings Hatcher Hathaway "
    "Haverford Hawthorne Hayward Headley Heckman Hedrick Helms Hendricks Hensley Herndon Hershberger Hickman Higginbotham "
    "Hildebrand Hinkle Hirsch Hoagland Hobbs Hodgson Hoffmeister Holbrook Hollingsworth Holloway Holston Honeycutt "
    "Hooper Horowitz Hostetler Houser Hubbell Huffman Hughey Humphrey Hutchins Hyatt Iverson Jacoby Jamison Janowski "
    "Jarrett Jefferies Jeppesen Jernigan Jessup Jorgensen Kaminski Kaplan Kauffman Keating Keefer Kellogg Kendrick "
    "Kerrigan Kessler Killian Kimball Kincaid Kingsbury Kirkland Kirkpatrick Klinger Knapp Koenig Kowalski Kramer "
    "Krueger Kuhlman Lachance Lafferty Lamont Lancaster Langford Larkin Latham Lattimore Ledbetter Leggett Lehman Leland "
    "Levine Lindquist Lippincott Lockhart Lofton Lombardi Loomis Lovelace Luckett Lundberg Luttrell MacDonald Mackey "
    "Maddox Magnuson Mahoney Mancini Marchetti Markham Marlowe Massey Mathis Maynard McAllister McCallum McClellan "
    "McCormick McCullough McElroy McGinnis McGrath McIntyre McKenna McLaughlin McMillan McNamara McPherson Meacham "
    "Meeks Melnick Mercer Merrill Metcalf Middleton Milligan Mobley Moffett Monaghan Montague Mooney Moriarty Morrissey "
    "Mosley Mulligan Muncy Nance Nash Needham Nesbitt Newcomb Newsome Nickerson Nordstrom Norwood Nowicki Oakley OBannon "
    "Odell Ogden OLeary Olmstead ONeill Orr Osgood Overton Paddock Paxton Pendleton Pennington Petty Pfeiffer Pickett "
    "Pinkerton Plummer Poindexter Pollard Posey Prather Prescott Pritchard Pruitt Purcell Quarles Radcliffe Rafferty "
    "Rankin Rasmussen Redmond Reinhardt Rhinehart Ridgeway Ritter Roach Rockwell Romano Rosenthal Roundtree Rutherford "
    "Saltzman Sandstrom Satterfield Sawyer Scarborough Schaefer Schroeder Scoggins Seaman Sedgwick Sewell Shackelford "
    "Shapiro Shelby Shipman Shumaker Sibley Sinclair Skaggs Skinner Slater Sloan Snider Somerville Sorensen Spaulding "
    "Stackhouse Stafford Stallings Stanton Steinberg Stephenson Stillwell Stoddard Stoltzfus Stovall Stratton Strauss "
    "Sumner Sutherland Swafford Sylvester Talbott Tanner Teague Templeton Thackeray Thatcher Thibodeaux Thurman Tillman "
    "Tomlinson Trask Trujillo Tucker Underhill Upchurch Valentine VanBuren VanHorn Vickers Vogel Vollmer Wadsworth "
    "Wagoner Wainwright Wakefield Waldron Wallis Walling Warfield Washburn Weatherly Weinstein Wendell Westbrook Whalen "
    "Whitaker Whitcomb Whitfield Whitlock Wiggins Wilcox Wilder Wilkerson Willoughby Winslow Winthrop Womack Woodard "
    "Woodruff Wooten Worthington Wyatt Yarbrough Yoder Yost Zeller Ziegler Zimmerman Zook"
)

HISPANIC = words_of(
    "Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz Reyes Cruz "
    "Morales Ortiz Gutierrez Chavez Ramos Ruiz Alvarez Mendoza Vasquez Castillo Jimenez Moreno Romero Herrera Medina "
    "Aguilar Vargas Castro Fernandez Guzman Munoz Salazar Mendez Soto Delgado Pena Rios Alvarado Sandoval Contreras "
    "Valdez Guerrero Ortega Estrada Nunez Maldonado Vega Vazquez Santiago Dominguez Espinoza Silva Padilla Marquez Cortez "
    "Rojas Acosta Figueroa Luna Juarez Navarro Campos Molina Avila Ayala Mejia Carrillo Duran Santos Salinas Robles Solis "
    "Lara Cervantes Aguirre Deleon Ochoa Miranda Cardenas Trujillo Velasquez Fuentes Cabrera Rosario Rivas Montoya Colon "
    "Serrano Orozco Calderon Pacheco Zamora Velez Gallegos Escobar Suarez Villarreal Barrera Macias Camacho Zuniga Leon "
    "Villanueva Cantu Galvan Bautista Andrade Benitez Rosales Trevino Quintero Melendez Tapia Bonilla Arroyo Galindo "
    "Esparza Saldana Cisneros Zavala Nava Beltran Franco Rangel Arellano Castaneda Ponce Cuevas Barajas Olvera Elizondo"
)

HISPANIC_GIVEN = (
    words_of(
        "Jose Juan Luis Carlos Jesus Antonio Miguel Francisco Manuel Jorge Pedro Alejandro Ricardo Roberto Fernando Javier "
        "Eduardo Victor Mario Raul Sergio Hector Ruben Oscar Angel Rafael Ramon Armando Enrique Julio Cesar Alberto Marcos "
        "Gerardo Salvador Alfredo Andres Arturo Guillermo Diego Felipe Gustavo Ernesto Pablo Adrian Ivan Rigoberto Rogelio"
    ),
    words_of(
        "Maria Ana Rosa Guadalupe Carmen Gloria Veronica Martha Patricia Elena Juana Leticia Yolanda Silvia Alicia Norma "
        "Irma Sandra Adriana Claudia Margarita Teresa Monica Isabel Beatriz Luz Blanca Graciela Esperanza Marisol Lourdes "
        "Angelica Rocio Consuelo Araceli Maribel Griselda Alma Elsa Josefina Estela Dolores Ofelia Elvira Antonia"
    ),
)
"""Men's, then women's."""

ASIAN = (
    words_of("Nguyen Tran Le Pham Huynh Vo Hoang Phan Vu Dang Bui Do Ho Ngo Duong Truong Dinh Lam Mai Trinh"),
    words_of("Kim Lee Park Choi Chung Kang Cho Yoon Chang Lim Han Shin Suh Kwon Hwang Song Ahn Yoo"),
    words_of(
        "Chen Wang Li Zhang Liu Lin Huang Wu Yang Chang Chan Wong Zhao Zhou Ng Xu Ma Lau Cheng Leung Ho Tsai"
    ),
    words_of(
        "Patel Singh Shah Sharma Kumar Gupta Reddy Rao Desai Mehta Iyer Nair Joshi Agarwal Bhatt Banerjee"
    ),
    words_of("Reyes Santos Cruz Bautista Garcia Mendoza Ramos DelaCruz Aquino Villanueva Pascual Soriano"),
    words_of("Tanaka Yamamoto Nakamura Sato Suzuki Watanabe Kobayashi Yamada Ito Inouye Matsumoto"),
)
"""Family names of six origins; as a rule with given names usual in the country."""
