"""The asset-freeze lists of Japan's Ministry of Finance."""
