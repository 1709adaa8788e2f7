using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>
/// All conversions of one image of 46 x 6 pixels, whose channels are a linear congruential sequence: code, type, channels, shape of the
/// result and the first 16 digits of its SHA-256, printed by OpenCV 4.10; 4.13 prints the same. So does 4.6, but for
/// HSV of float32 to colours and the conversions to 4:2:2, which it does not have.
/// </summary>
public class Cv2CvtColorTests
{
    private const string Facts =
        """
        0 uint8 1 6x46x4 45b4d84023204c5e
        0 uint8 3 6x46x4 a81f6082e41e0bf7
        0 uint8 4 6x46x4 773a1a83133e4bab
        0 uint16 1 6x46x4 f81fb77cc7d270a4
        0 uint16 3 6x46x4 b7e006cdfb3e3977
        0 uint16 4 6x46x4 bb61edf67ac9f1f0
        0 float32 1 6x46x4 c77ab8d044888f97
        0 float32 3 6x46x4 34560b5e011e34d6
        0 float32 4 6x46x4 f8d5bace0f8ff7b2
        1 uint8 1 6x46x3 3baabb04f3f24d95
        1 uint8 3 6x46x3 ab2a82fe9de344f5
        1 uint8 4 6x46x3 935e1c9f576dbfe4
        1 uint16 1 6x46x3 0588f10708e38f1c
        1 uint16 3 6x46x3 0692b4ccc07d4461
        1 uint16 4 6x46x3 40e4b248462ce8b6
        1 float32 1 6x46x3 081ac1725cfe01f9
        1 float32 3 6x46x3 ed18c2dd472bad28
        1 float32 4 6x46x3 d9ccfbcc9e2925a8
        2 uint8 1 6x46x4 45b4d84023204c5e
        2 uint8 3 6x46x4 80e04710b68402af
        2 uint8 4 6x46x4 7da67dd2f8330e1c
        2 uint16 1 6x46x4 f81fb77cc7d270a4
        2 uint16 3 6x46x4 1dda418b26ffa895
        2 uint16 4 6x46x4 5880befe451e9b15
        2 float32 1 6x46x4 c77ab8d044888f97
        2 float32 3 6x46x4 356dd127c8269997
        2 float32 4 6x46x4 ee6ff3ac870c7976
        3 uint8 1 6x46x3 3baabb04f3f24d95
        3 uint8 3 6x46x3 4287859ddf6db51d
        3 uint8 4 6x46x3 b01afceb90cd17f3
        3 uint16 1 6x46x3 0588f10708e38f1c
        3 uint16 3 6x46x3 39426e28defa334d
        3 uint16 4 6x46x3 e7eec74464e5a4c4
        3 float32 1 6x46x3 081ac1725cfe01f9
        3 float32 3 6x46x3 6660496ec3b0fd95
        3 float32 4 6x46x3 0942484426c7b479
        4 uint8 1 6x46x3 3baabb04f3f24d95
        4 uint8 3 6x46x3 4287859ddf6db51d
        4 uint8 4 6x46x3 b01afceb90cd17f3
        4 uint16 1 6x46x3 0588f10708e38f1c
        4 uint16 3 6x46x3 39426e28defa334d
        4 uint16 4 6x46x3 e7eec74464e5a4c4
        4 float32 1 6x46x3 081ac1725cfe01f9
        4 float32 3 6x46x3 6660496ec3b0fd95
        4 float32 4 6x46x3 0942484426c7b479
        5 uint8 1 6x46x4 45b4d84023204c5e
        5 uint8 3 6x46x4 80e04710b68402af
        5 uint8 4 6x46x4 7da67dd2f8330e1c
        5 uint16 1 6x46x4 f81fb77cc7d270a4
        5 uint16 3 6x46x4 1dda418b26ffa895
        5 uint16 4 6x46x4 5880befe451e9b15
        5 float32 1 6x46x4 c77ab8d044888f97
        5 float32 3 6x46x4 356dd127c8269997
        5 float32 4 6x46x4 ee6ff3ac870c7976
        6 uint8 3 6x46 3e2cc8017d435fed
        6 uint8 4 6x46 a11cbfdeac62b985
        6 uint16 3 6x46 236a090933987111
        6 uint16 4 6x46 f61418dc94c3a6a8
        6 float32 3 6x46 2af37e8e302297c2
        6 float32 4 6x46 60236960d2d3b60f
        7 uint8 3 6x46 3c27eef7a25441fa
        7 uint8 4 6x46 74cacfef363d1296
        7 uint16 3 6x46 a7cc72d7d94302e7
        7 uint16 4 6x46 d9d4f94d548b6c62
        7 float32 3 6x46 8bb222a320b78b6c
        7 float32 4 6x46 3b93aa649a1111df
        8 uint8 1 6x46x3 3baabb04f3f24d95
        8 uint16 1 6x46x3 0588f10708e38f1c
        8 float32 1 6x46x3 081ac1725cfe01f9
        9 uint8 1 6x46x4 45b4d84023204c5e
        9 uint16 1 6x46x4 f81fb77cc7d270a4
        9 float32 1 6x46x4 c77ab8d044888f97
        10 uint8 3 6x46 3e2cc8017d435fed
        10 uint8 4 6x46 a11cbfdeac62b985
        10 uint16 3 6x46 236a090933987111
        10 uint16 4 6x46 f61418dc94c3a6a8
        10 float32 3 6x46 2af37e8e302297c2
        10 float32 4 6x46 60236960d2d3b60f
        11 uint8 3 6x46 3c27eef7a25441fa
        11 uint8 4 6x46 74cacfef363d1296
        11 uint16 3 6x46 a7cc72d7d94302e7
        11 uint16 4 6x46 d9d4f94d548b6c62
        11 float32 3 6x46 8bb222a320b78b6c
        11 float32 4 6x46 3b93aa649a1111df
        12 uint8 3 6x46x2 456bafa0fe4690fa
        12 uint8 4 6x46x2 b6e3ee880cb1256e
        13 uint8 3 6x46x2 bfe925fd6e231bb3
        13 uint8 4 6x46x2 dc99b2794e5df5f8
        14 uint8 2 6x46x3 d29904c54bee5aa8
        15 uint8 2 6x46x3 62b6bf78416abfd1
        16 uint8 3 6x46x2 456bafa0fe4690fa
        16 uint8 4 6x46x2 b6e3ee880cb1256e
        17 uint8 3 6x46x2 bfe925fd6e231bb3
        17 uint8 4 6x46x2 dc99b2794e5df5f8
        18 uint8 2 6x46x4 166c7f83aa836b0b
        19 uint8 2 6x46x4 e173aa06deeebd96
        20 uint8 1 6x46x2 6829495b7a06dd2d
        21 uint8 2 6x46 29af74d2e19dba11
        22 uint8 3 6x46x2 459885c9d51612fb
        22 uint8 4 6x46x2 8fbdd58379af5ce1
        23 uint8 3 6x46x2 be03e09fd9b658f2
        23 uint8 4 6x46x2 44677b6ba7abef18
        24 uint8 2 6x46x3 176e455464002424
        25 uint8 2 6x46x3 1b1f552a0709a104
        26 uint8 3 6x46x2 459885c9d51612fb
        26 uint8 4 6x46x2 8fbdd58379af5ce1
        27 uint8 3 6x46x2 be03e09fd9b658f2
        27 uint8 4 6x46x2 44677b6ba7abef18
        28 uint8 2 6x46x4 d6838df23e53927b
        29 uint8 2 6x46x4 13d54156cc1ad927
        30 uint8 1 6x46x2 fb6c96431a9d10b1
        31 uint8 2 6x46 de790a96e199b750
        32 uint8 3 6x46x3 afda00b02122d050
        32 uint8 4 6x46x3 bfa9f24736069d16
        32 uint16 3 6x46x3 0559e215f0e28f83
        32 uint16 4 6x46x3 af74ee4e95fa34d7
        32 float32 3 6x46x3 f6e7ee6a62a0350f
        32 float32 4 6x46x3 3e014e7a29b7f973
        33 uint8 3 6x46x3 3d6eae52ddb13bac
        33 uint8 4 6x46x3 65defa85dd42a7ea
        33 uint16 3 6x46x3 4c2877c135bd3dfb
        33 uint16 4 6x46x3 c686c82324713127
        33 float32 3 6x46x3 3e5a223388e4c572
        33 float32 4 6x46x3 1a36ec4779d4f4a0
        34 uint8 3 6x46x3 9db05cb5e1d43bf2
        34 uint16 3 6x46x3 3dbd25aca16d2632
        34 float32 3 6x46x3 c70e3bbaadfb88c8
        35 uint8 3 6x46x3 d123856774b0851e
        35 uint16 3 6x46x3 aec0d158c939896b
        35 float32 3 6x46x3 9da92ed0d811dd91
        36 uint8 3 6x46x3 842ae6c4ba4215c2
        36 uint8 4 6x46x3 399f78dcd589d69e
        36 uint16 3 6x46x3 f2c0ac6d9c4dabf8
        36 uint16 4 6x46x3 ce7b9006e10ae49f
        36 float32 3 6x46x3 d0e63be44046afa1
        36 float32 4 6x46x3 c1c38e9b6ed4699c
        37 uint8 3 6x46x3 9221d31bbd6ef19c
        37 uint8 4 6x46x3 3d1910385b554f5f
        37 uint16 3 6x46x3 432dc4ff75042120
        37 uint16 4 6x46x3 38a6a8179ad997f7
        37 float32 3 6x46x3 57cc4992fb781fa5
        37 float32 4 6x46x3 514245c25a638d26
        38 uint8 3 6x46x3 39d530fa34b7bf0e
        38 uint16 3 6x46x3 70afb04a0cbee0fa
        38 float32 3 6x46x3 cd998c502d529989
        39 uint8 3 6x46x3 723d84e890366bb0
        39 uint16 3 6x46x3 948b1d0a7abe680f
        39 float32 3 6x46x3 5429ee7cfff02992
        40 uint8 3 6x46x3 476cd8b45ee38078
        40 uint8 4 6x46x3 f9e395408cb30839
        40 float32 3 6x46x3 e2dbb79be53f5c28
        40 float32 4 6x46x3 5f9f86fecbe1ea7c
        41 uint8 3 6x46x3 7e1325c87f12d506
        41 uint8 4 6x46x3 056389719bd20ed2
        41 float32 3 6x46x3 ab40c40f4cf04488
        41 float32 4 6x46x3 6da934c70d9d5a64
        44 uint8 3 6x46x3 a51c2d97c14cfeb1
        44 uint8 4 6x46x3 7155339fae96609a
        44 float32 3 6x46x3 81826350150014c1
        44 float32 4 6x46x3 0466cd290bb70256
        45 uint8 3 6x46x3 1a0cd0cf26265a48
        45 uint8 4 6x46x3 929e99970cf50ff5
        45 float32 3 6x46x3 de20078dbe447b71
        45 float32 4 6x46x3 fc57b9f4194f5f1d
        50 uint8 3 6x46x3 03ae21b04ad11c97
        50 uint8 4 6x46x3 973da08151ed6c0d
        50 float32 3 6x46x3 69e5367cef60041d
        50 float32 4 6x46x3 2750836af5690233
        51 uint8 3 6x46x3 10875cbcba39b885
        51 uint8 4 6x46x3 4222ed3bb9050f17
        51 float32 3 6x46x3 6ea2d0d866633d48
        51 float32 4 6x46x3 f26319858b40aacd
        52 uint8 3 6x46x3 40d2ba9b548ecf2b
        52 uint8 4 6x46x3 f750f79ddc7e7b58
        52 float32 3 6x46x3 b25f862e3da9438d
        52 float32 4 6x46x3 352e89122cbad1dd
        53 uint8 3 6x46x3 3576ad0136914663
        53 uint8 4 6x46x3 b54585a765995d74
        53 float32 3 6x46x3 d8a89f36bfadff5e
        53 float32 4 6x46x3 f6bf7c95a402cc89
        54 uint8 3 6x46x3 be71fcdbdf251f8f
        54 float32 3 6x46x3 e4e75487c7d28461
        55 uint8 3 6x46x3 3767815c993dcb84
        55 float32 3 6x46x3 dfd59b7d0344c38c
        56 uint8 3 6x46x3 742fb4ae7ee657de
        56 float32 3 6x46x3 50ae789337762398
        57 uint8 3 6x46x3 37c0a9735dcec2f7
        57 float32 3 6x46x3 9b5a6a35120531e8
        58 uint8 3 6x46x3 803c7923d012dbad
        58 float32 3 6x46x3 05010d2a423557a6
        59 uint8 3 6x46x3 64a51cbe9626fa48
        59 float32 3 6x46x3 6612f5e33f08e872
        60 uint8 3 6x46x3 c68140158f451b38
        60 float32 3 6x46x3 223fa24d2d96d6ff
        61 uint8 3 6x46x3 e28d5b460ff09ed1
        61 float32 3 6x46x3 c9f3421a445fb547
        66 uint8 3 6x46x3 7fa9a7984c78f48d
        66 uint8 4 6x46x3 6d6c9f94b52314f6
        66 float32 3 6x46x3 e2dbb79be53f5c28
        66 float32 4 6x46x3 5f9f86fecbe1ea7c
        67 uint8 3 6x46x3 735701bf31651783
        67 uint8 4 6x46x3 9f9c8013a999d6b6
        67 float32 3 6x46x3 ab40c40f4cf04488
        67 float32 4 6x46x3 6da934c70d9d5a64
        68 uint8 3 6x46x3 96d781324c41bf00
        68 uint8 4 6x46x3 5f84db695dd3913d
        68 float32 3 6x46x3 b25f862e3da9438d
        68 float32 4 6x46x3 352e89122cbad1dd
        69 uint8 3 6x46x3 e32699254f038534
        69 uint8 4 6x46x3 1ee729afa915ba62
        69 float32 3 6x46x3 d8a89f36bfadff5e
        69 float32 4 6x46x3 f6bf7c95a402cc89
        70 uint8 3 6x46x3 50776d7097da7f7f
        70 float32 3 6x46x3 e4e75487c7d28461
        71 uint8 3 6x46x3 98d363aa9cf820c7
        71 float32 3 6x46x3 dfd59b7d0344c38c
        72 uint8 3 6x46x3 7c463b56f695acbe
        72 float32 3 6x46x3 223fa24d2d96d6ff
        73 uint8 3 6x46x3 51943371a6f06e9e
        73 float32 3 6x46x3 c9f3421a445fb547
        74 uint8 3 6x46x3 1c9801584879db2a
        74 uint8 4 6x46x3 62f699b9348e1057
        74 float32 3 6x46x3 bf457df2d2ec640d
        74 float32 4 6x46x3 53b2a0fda460a964
        75 uint8 3 6x46x3 977a70b035ca0d75
        75 uint8 4 6x46x3 619ce81d0c051859
        75 float32 3 6x46x3 bc6108780d29b083
        75 float32 4 6x46x3 10b74004dccc83ba
        76 uint8 3 6x46x3 ad0cae536bf5a86e
        76 uint8 4 6x46x3 b8bd1940a94e6062
        76 float32 3 6x46x3 0ba2c5ee8273116a
        76 float32 4 6x46x3 11ebf6c2f3048d1b
        77 uint8 3 6x46x3 be02827e6bace868
        77 uint8 4 6x46x3 b90709e7d1e6e2e9
        77 float32 3 6x46x3 b72c08abd2c190f0
        77 float32 4 6x46x3 8aac4c30fd639a0d
        78 uint8 3 6x46x3 14a776e45c8317ff
        78 float32 3 6x46x3 7363acb6d1a38c16
        79 uint8 3 6x46x3 f72782ea4fa2cec1
        79 float32 3 6x46x3 d52a018c527d0a29
        80 uint8 3 6x46x3 9c88be087793bb74
        80 float32 3 6x46x3 5bde2c86821c9c25
        81 uint8 3 6x46x3 364e61928e03f207
        81 float32 3 6x46x3 62d3a9f9889ee087
        82 uint8 3 6x46x3 a6298557c6601467
        82 uint8 4 6x46x3 10d7eacfcbc656ea
        82 uint16 3 6x46x3 022bb2b39f7fcb53
        82 uint16 4 6x46x3 2ed9496beec7518f
        82 float32 3 6x46x3 31e491db5fdd1ab6
        82 float32 4 6x46x3 5e5f26f1d09c0e47
        83 uint8 3 6x46x3 621c04ec99c84fe3
        83 uint8 4 6x46x3 ca6d981f2676dca1
        83 uint16 3 6x46x3 c6c52bf0e707f057
        83 uint16 4 6x46x3 f45f4cc3bf3a825f
        83 float32 3 6x46x3 adb78f44fb4ff09a
        83 float32 4 6x46x3 2c3c302f5d3cd3ab
        84 uint8 3 6x46x3 cbadacb4e82beb9c
        84 uint16 3 6x46x3 2ff8d73803c9695b
        84 float32 3 6x46x3 c6afcc0f86db757d
        85 uint8 3 6x46x3 6e44a68960529922
        85 uint16 3 6x46x3 e55c151a3d4b55d6
        85 float32 3 6x46x3 6024e1549b77601f
        90 uint8 1 4x46x3 53072d0ea8b2270e
        91 uint8 1 4x46x3 061766650b10c4e3
        92 uint8 1 4x46x3 bb9555b8ae2e066a
        93 uint8 1 4x46x3 ed1678d346aac4b3
        94 uint8 1 4x46x4 3678ecf7b1a35adc
        95 uint8 1 4x46x4 641a3e7c035bb6de
        96 uint8 1 4x46x4 56ca8a028fc21577
        97 uint8 1 4x46x4 b84477ab6e50b636
        98 uint8 1 4x46x3 38a0da61854c81df
        99 uint8 1 4x46x3 3dbaf6cc97df51b5
        100 uint8 1 4x46x3 5a085a334ad10b55
        101 uint8 1 4x46x3 c023fd58c32fffb2
        102 uint8 1 4x46x4 9bf98884dbb20daa
        103 uint8 1 4x46x4 0806ce9792e8f52b
        104 uint8 1 4x46x4 e9ff88c0bb46d07a
        105 uint8 1 4x46x4 d9912a10b05bf1a7
        106 uint8 1 4x46 6fec5fff72ff9462
        107 uint8 2 6x46x3 283126e0e9450ee9
        108 uint8 2 6x46x3 a95f8ddf1fd646d0
        111 uint8 2 6x46x4 0722222270a405e0
        112 uint8 2 6x46x4 08747c3238c9667f
        115 uint8 2 6x46x3 5b7eb38d7598d334
        116 uint8 2 6x46x3 db2f70860d71a566
        117 uint8 2 6x46x3 b85d3f3d4fef4c12
        118 uint8 2 6x46x3 9147bd1f5f036dd8
        119 uint8 2 6x46x4 4a268eef9e38e1c8
        120 uint8 2 6x46x4 de5c7d99fcecb3e8
        121 uint8 2 6x46x4 2fbe04e6c5b0bf85
        122 uint8 2 6x46x4 bbcd0d4861bcef05
        123 uint8 2 6x46 a17d0a70552d6857
        124 uint8 2 6x46 e8558079504d67a6
        125 uint8 4 6x46x4 28e74d215c58fb39
        126 uint8 4 6x46x4 ab7e6d5cb56aee4f
        127 uint8 3 9x46 8248fc2fec8c9cc2
        127 uint8 4 9x46 20b8c22cafe41e6d
        128 uint8 3 9x46 799db5cbf9aaa471
        128 uint8 4 9x46 43f5ad4ed29f15f0
        129 uint8 3 9x46 8248fc2fec8c9cc2
        129 uint8 4 9x46 20b8c22cafe41e6d
        130 uint8 3 9x46 799db5cbf9aaa471
        130 uint8 4 9x46 43f5ad4ed29f15f0
        131 uint8 3 9x46 a3036f123c1d10ff
        131 uint8 4 9x46 2e9a344bf6843533
        132 uint8 3 9x46 080ae0406979fb4f
        132 uint8 4 9x46 c403b88b9ce38de8
        133 uint8 3 9x46 a3036f123c1d10ff
        133 uint8 4 9x46 2e9a344bf6843533
        134 uint8 3 9x46 080ae0406979fb4f
        134 uint8 4 9x46 c403b88b9ce38de8
        143 uint8 3 6x46x2 51365383e1a13437
        143 uint8 4 6x46x2 b278697b47940900
        144 uint8 3 6x46x2 c9af1d90563455b2
        144 uint8 4 6x46x2 ee2b65ede444e00c
        145 uint8 3 6x46x2 51365383e1a13437
        145 uint8 4 6x46x2 b278697b47940900
        146 uint8 3 6x46x2 c9af1d90563455b2
        146 uint8 4 6x46x2 ee2b65ede444e00c
        147 uint8 3 6x46x2 525dba958731def1
        147 uint8 4 6x46x2 33c60d8e44f371f5
        148 uint8 3 6x46x2 c8f35325ee9f4d9d
        148 uint8 4 6x46x2 e05eddb28e8f2bfd
        149 uint8 3 6x46x2 147a696cf45d976a
        149 uint8 4 6x46x2 76a00da79304ebb3
        150 uint8 3 6x46x2 5cfa03d581079776
        150 uint8 4 6x46x2 449f7b3f0f31114a
        151 uint8 3 6x46x2 525dba958731def1
        151 uint8 4 6x46x2 33c60d8e44f371f5
        152 uint8 3 6x46x2 c8f35325ee9f4d9d
        152 uint8 4 6x46x2 e05eddb28e8f2bfd
        153 uint8 3 6x46x2 147a696cf45d976a
        153 uint8 4 6x46x2 76a00da79304ebb3
        154 uint8 3 6x46x2 5cfa03d581079776
        154 uint8 4 6x46x2 449f7b3f0f31114a
        """;

    public static TheoryData<string> Rows => [.. Facts.Split('\n')];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Conversions_give_the_bytes_of_cv2(string fact)
    {
        string[] parts = fact.Trim().Split(' ');
        int channels = int.Parse(parts[2]);

        NdArray result = Cv2.CvtColor(Image(parts[1], channels), (ColorConversion)int.Parse(parts[0]));

        Assert.Equal(parts[3], string.Join('x', result.Shape.ToArray()));
        Assert.Equal(parts[4], result.Sha256()[..16]);
    }

    [Theory]
    [InlineData(ColorConversion.Bgr2Hsv, "uint16", 3, 0)]
    [InlineData(ColorConversion.Bgr2Gray, "uint8", 1, 0)]
    [InlineData(ColorConversion.Bgr2Rgb, "uint8", 2, 0)]
    [InlineData(ColorConversion.Bgr2Rgb, "uint8", 3, 2)]
    [InlineData(ColorConversion.Hsv2Bgr, "uint8", 4, 0)]
    [InlineData(ColorConversion.Yuv2BgrNv12, "uint8", 3, 0)]
    [InlineData((ColorConversion)999, "uint8", 3, 0)]
    public void What_cv2_refuses_is_refused(ColorConversion code, string type, int channels, int target) =>
        Assert.Throws<ArgumentException>(() => Cv2.CvtColor(Image(type, channels), code, target));

    [Fact]
    public void Demosaicing_by_gradients_is_not_supported() =>
        Assert.Throws<NotSupportedException>(() => Cv2.CvtColor(Image("uint8", 1), (ColorConversion)62));

    [Fact]
    public void A_sensors_pattern_becomes_colours()
    {
        NdArray sensor = NdArray.Create<byte>([10, 20, 30, 40, 50, 61, 70, 80, 90, 100, 110, 120], 3, 4);

        // OpenCV 4.6, 4.10 and 4.13.
        byte[] row = [61, 60, 60, 61, 60, 60, 71, 70, 70, 71, 70, 70];
        Assert.Equal([.. row, .. row, .. row], Cv2.CvtColor(sensor, (ColorConversion)DemosaicingCodes.BayerBg2Bgr).ToBytes());
    }

    [Fact]
    public void Conversions_to_422_are_new_after_46()
    {
        NdArray image = Image("uint8", 3).WithVersions(ReferenceVersions.Parse("opencv=4.6"));

        Assert.Throws<ArgumentException>(() => Cv2.CvtColor(image, ColorConversion.Bgr2YuvYuy2));
    }

    private static NdArray Image(string type, int channels)
    {
        int[] shape = channels == 1 ? [6, 46] : [6, 46, channels];
        ushort[] values = new ushort[6 * 46 * channels];
        uint state = 7;
        foreach (ref ushort value in values.AsSpan())
        {
            state = unchecked((state * 1664525) + 1013904223);
            value = (ushort)(state >> 16);
        }

        return type switch
        {
            "uint8" => NdArray.Create(Array.ConvertAll(values, value => (byte)(value >> 8)), shape),
            "uint16" => NdArray.Create(values, shape),
            _ => NdArray.Create(Array.ConvertAll(values, value => value / 65536f), shape),
        };
    }
}
