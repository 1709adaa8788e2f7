using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Decoding.Jpeg;

public class ScaledDecodingTests
{
    [Theory]
    [InlineData(2, "0f32e6662eadb4336bf12c4a0fabd467a799b4ac57efa637")]
    [InlineData(4, "3a6dc0d26d51")]
    [InlineData(8, "8f948d")]
    public void The_tiny_file_gives_the_pixels_of_the_references(int denominator, string expected)
    {
        byte[] pixels = Read(TinyJpeg.Bytes, new DecodeOptions { Denominator = denominator });

        Assert.Equal(expected, Convert.ToHexStringLower(pixels));
    }

    /// <summary>
    /// The first 16 digits of the SHA-256 of <c>cv2.imread(name, IMREAD_REDUCED_COLOR_n | IMREAD_IGNORE_ORIENTATION)</c>, n = 2, 4 and 8,
    /// made with OpenCV 4.6.0 and libjpeg-turbo 2.1.5.
    /// </summary>
    [Theory]
    [InlineData("contrast-100-420", "ad82bf30ede56fc2", "1c9c5ec894e40705", "92cedfb12d129f30")]
    [InlineData("gray-133x99", "a94be60d9b03449b", "caa94feabcb162fb", "c27e2a175fab488f")]
    [InlineData("gray-factors-4x2", "96c4629dadbdf4b8", "8b0820e7c56f09cf", "078d51c6085cf595")]
    [InlineData("noise-100-444", "516be1141c54dac7", "7a911cae1dc0520d", "b835f77d4a36d630")]
    [InlineData("photo-420-75", "b183a10bd3609fd7", "9383a61d7579e9e7", "0283aa4cf6bf1800")]
    [InlineData("restart-1-420", "4aec9fd9d49c881b", "2d6aacb3b85ccf38", "49ca5671ca0f95a6")]
    [InlineData("rgb-components", "b4fbaa5b00b88ca8", "cff171e2d1d9cb3c", "e552e15b2b4ab1ee")]
    [InlineData("sampling-410-odd", "580be445ca1df7b7", "67dcf790bf8d284c", "cea326257748c397")]
    [InlineData("sampling-411-odd", "c87deb757c533f52", "369fbc7ad6313a4d", "81c94f6ccbf2de70")]
    [InlineData("sampling-420-odd", "a0214bc7fd0098ff", "6f5a6158ec72ff82", "1b9e178f4eb2d262")]
    [InlineData("sampling-422-odd", "512df89bba4e2078", "f3f2b86c2635459f", "1c1a51c3bae87de3")]
    [InlineData("sampling-440-odd", "32f9808dd22ca8fe", "88e127be55c20b4e", "1bf08f9489efb430")]
    [InlineData("sampling-441-odd", "93be81da86934dd1", "d2bb7f977d33130a", "c3743ece40ea7b79")]
    [InlineData("sampling-444-odd", "b177e84dfd9232db", "56db127cc9401459", "077daf2e7691c291")]
    [InlineData("sampling-all1x2-odd", "cee2acfe5ba9fc8b", "61a0d6c901f82305", "741cf0326e7d46fa")]
    [InlineData("sampling-all2x1-odd", "8e87a8d9317fd8fe", "32f0b723c94b1e23", "b4afa49ee01e4b90")]
    [InlineData("sampling-h1v3-odd", "9e9296a334ba1b67", "631332e4c8f32f8c", "36beffcaa14b2624")]
    [InlineData("sampling-h2v4-odd", "b0aa66dee2c63ee8", "2bb82d2c10a6cd32", "3f7d05ea3283815a")]
    [InlineData("sampling-h3v1-odd", "dc0c385b5e32264f", "193d2855e66a06f9", "08eae315ce205eed")]
    [InlineData("sampling-h3v2-odd", "74810d9edd84127a", "f2d2ed7337a5ddaa", "e5cc67396f5c9fc6")]
    [InlineData("sampling-mixed-a-odd", "296977830244c42a", "9dfcdab71817c69d", "290617e4c6f97dc1")]
    [InlineData("sampling-mixed-b-odd", "a203b3e250bb5be8", "2a69af083f061835", "17f4213f26e9d817")]
    [InlineData("sampling-mixed-c-odd", "5ad185c02bb978b1", "923742a2665fa555", "7cb85e808eba37bb")]
    [InlineData("sampling-mixed-d-odd", "3406fc99f85e33fd", "014de7c2e37f3cde", "3648fc9ee4848319")]
    [InlineData("sampling-mixed-e-odd", "e64802a73063f688", "28420c6690d13953", "64585262b08a318f")]
    [InlineData("sampling-mixed-f-odd", "102a7b0ea77a34ed", "aaf1317aa32ffca7", "c00b00c1236c3080")]
    [InlineData("sampling-small-luma-4-odd", "23238c4fd1dec6c7", "984b64685b97bdd3", "1d2d739f20f6b937")]
    [InlineData("sampling-small-luma-h-odd", "25ea5bb595de542c", "95ac49012e4a1154", "8437c1cfedec5a13")]
    [InlineData("sampling-small-luma-odd", "95f0f8e9f1f5a159", "4ab51d373add29e9", "50bc9692ada7e650")]
    [InlineData("sampling-small-luma-v-odd", "b51e1377899c7105", "057abce2c16e380a", "fd7cfba930b70ba9")]
    [InlineData("sampling-small-red-odd", "43dca7a44fc11fa6", "8e3f797f71cd5acf", "06fd4d10551d0c83")]
    [InlineData("scans-420", "a6aba09ef3d9c9ed", "1ff19a960400140a", "e84016ed3e3f156a")]
    [InlineData("size-17x33-420", "5b7f24c527fa55cf", "4ddbd9ab74a37968", "845ab3654cc6c294")]
    [InlineData("size-17x33-440", "f6643dab2970ed75", "39ee7f09b029f223", "f346b9d7761a1b5a")]
    [InlineData("size-1x40-422", "a13f29a34f574299", "bd2f65fe25349e35", "029fed3776e52254")]
    [InlineData("size-2x1-420", "b50fd6e03bd6aebf", "76755443eedc0fca", "32fca5514505ea39")]
    [InlineData("size-31x1-420", "3f7500ca6e18b038", "fa47c33f31c47e37", "eb2ff982af14b5c3")]
    [InlineData("truncated-half", "c85bb0e9c761c149", "9027b2264b45de81", "90c56de8099db2cd")]
    public void Reduced_pictures_are_those_of_cv2(string name, string half, string quarter, string eighth)
    {
        byte[] file = File.ReadAllBytes(PathOf(name + ".jpg"));

        Assert.Equal(half, Hash(file, 2));
        Assert.Equal(quarter, Hash(file, 4));
        Assert.Equal(eighth, Hash(file, 8));
    }

    [Fact]
    public void A_denominator_that_libjpeg_has_no_transform_for_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PictureDecoder.Open(TinyJpeg.Bytes, new DecodeOptions { Denominator = 3 }));

    private static string Hash(byte[] file, int denominator)
    {
        var options = new DecodeOptions { Color = DecodeColor.Bgr, Truncation = Truncation.Fill, Denominator = denominator };
        return Convert.ToHexStringLower(SHA256.HashData(Read(file, options)))[..16];
    }

    private static byte[] Read(byte[] file, DecodeOptions options)
    {
        DecodedPicture picture = PictureDecoder.Open(file, options);
        using RowReader rows = picture.OpenRows();
        byte[] pixels = new byte[picture.RowBytes * picture.Height];
        for (int y = 0; y < picture.Height; y++)
        {
            rows.Read(pixels.AsSpan(y * picture.RowBytes, picture.RowBytes));
        }

        return pixels;
    }

    private static string PathOf(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../golden/pictures", name));
}
