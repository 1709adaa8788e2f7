// Written by tools/golden/color_maps.py.
namespace PurePipeline.OpenCv.ColorMaps;

/// <summary>
/// The 22 maps of cv2.applyColorMap, one after the other, of each the 256 values of blue, of green and of red, each value as what it is
/// more than the one before; deflated. OpenCV 4.6, 4.10 and 4.13 have the same.
/// </summary>
internal static class ColorMapData
{
    public const int Maps = 22;

    public const string Deflated =
        "7Vs5khs3FAXQJEflKicun8ChIyUuB0oVO/IZfA5lOqNTHcNi44to4K/46GEPh7OYRGPtIYnt/RWYEG48xNsOcN//VNaBMt160ntuLTlBLKji2dq23PT3cIWB" +
        "6XLDWj6+oF72xuffl8/ZX12eRJlTrv79y249TBeSFxwvCt9fnT/tLguXrt982fodX3v50oXrF6+8fnAC2MVp7XmO379iunX9J9zDG9XK035jmFJK2/czTafv" +
        "Lak8Xl2m0fs+lYfKIqu3iU2A/H1jmHPOm8Xly8jXwoU3zeX0+XkzZlJZ8N22eOd/V5H6J/KtOmZVM6+XLvn98rwjnjhdI/xz44LmS5E1N5xu3v914+Hu/7zt" +
        "cPPzv9P/Xf999nA4M5xMkCk9d+d5nufjf2eG9zTUV+V/rz/U6+zU4eHwUJ0aJbBJJU5efMIxuUhc6KhKmfmVc552CKQHbM+H5CzshK47/9alPY5ZHaF4EQa9" +
        "yp6XR0bdGr9r8adTqCcVBTbVyVUcKWUpaEVoXbqZ2MPObjI8wijGoutrmdsYvto+//9POG3etNvqNH2hoVVInec5fXJ6kjh/m/7fFwtfF6KfVK5eLKdY7TDL" +
        "y2xhK7m4spc4ShgzeFFo6H7V/FSX1sPvqTK6mERFtjz2vKkpZJon6hoT4qxrg1RUuoaRrVbMIsc21wCo+CMvK5/dolS0uA1ds9941W6dpWExgB1mizRqEslU" +
        "qshekfDEEMDT92ptV73U7cdSEp1MyLKwIHnI0lnLXyVQotcz1KQJaDklFrGiG7MW6xfEj9MOW+wlsem4yi0KiLeSfyp02pqcFeMOeHoSFQ78esC7SDI9dxeH" +
        "6CCBZ8Bz6CvqA4Ocq6wiiLVkUMnuY5KDYKVIr3Rf6TO/Kr5HSpZiJt3OxJ5vnGfrcK3g34G9AD3hnsaCgxhpUIh0g/KaIcZh7HrJNneEBRVQ6aJdhmpbO+FU" +
        "kJ8U1ag8Lezb5ZxyPSdKEmBYipmBQr4AfvCNmYFF01GYhrtmYETIhpQNJUQP+hyi08YzudoXTl8OQjEQWlML/5Vs9YUL9JFJoc2d8CgNeKwWjPaCrHPp7qu9" +
        "RRhitIaqtCF6wIPEesfFDc4N6ENXM+Va4b4l0kJ6Q8EBSreIzfc5fwCjU5jSUT7kDwkz3Irf1DHTtVI3U/QvgSZj7jtajXocrmtw/POiaJD4N0iPyvYdwDc5" +
        "dywdX0T03QnB8ygEi0RPqvamLaMzBrtv9p5aA8jfhgSNwqsHEqy+E3vhE7c53jqtiIhVjFOSE/SaPxsQqLpybKk0qrgov00KRupgIyCmHDW9m2PFqeTt7vBN" +
        "WGtbdFiQKI9TiAP3mesEqcXnYI2QEM7TWVcuPXrmoihlNYCEAmIpSoUMrzgnlu8yTEnrLBNa6U36dxGt8uUbfxkJt9C2VngH/NG9gqQr2pKjNVfyxLUVQtc/" +
        "+Bvh0jRYKwKUKlXJ4RSKdfiby2iskmI/cU5j9AtS9wmd71SlQaWvjm7gK2LyjrpGfvJYdEMWCsonvEbvLs36/4AQVob16LWMdMbrFNdEcTOOvwWCShY4adhh" +
        "/QEsk9aoQ5xVjpwbwPJcnhKOJS5ZDblcVlyAWAlBesujNa7H1GY0V6n/K82/Rrr215xy5fm3kRnNPYMjQGhCOsyYzRxbhvUlVamES8qEXoYOIHQzadbTohD/" +
        "M8yvN9iSYGyiIt0lAs5LV98qS8DdUiHXRNMgx1D5DiHEsHChcDA67KoCrgcEnlxSRpvg4W0SfCghNTAFeqGpWJ+GZgpkwv6JXSNcdoSV5oiqKxfZAk7GGjHS" +
        "1R5bqLOg7mwkIDeui890ooil0UvbAiZRNmmGShYE19KukiLArwAgnUo4Ur0jCk2TELkEq8mxOmOnS/N+BfLVE+tQNEZURfSkqhxxZWYmU8RXZsOI1EltC8X4" +
        "URzSqZHGRQ8QTMio1tr/FdlcTx2UVaAjtvr5wLquNQelChx6u1Jqvw1EoFevPZjxymWm408fHpZwODwc9odT3O/3u/0e3SNIAuhprZoRckreI+qBNgeZyZHj" +
        "cUZMlz+XTyEf0EzRWNyEZD117QoSrv4gt1vyJ+h1tfiL3BjyOXvK4mT1S+0YnliJjC5jIl4hjDNQ5Em6GfTyZs68pfNsObXkE7OVUprpZr1cH5PVOyqijUUJ" +
        "glIzaZDAsi03L3WliurZbzy1Od4m8U9xC7Z2k1HLjaddyip1lMyMgwWMUj/ArKAAKa1cBeOV/j/uHd1/v9//uun7/z8A";
}
