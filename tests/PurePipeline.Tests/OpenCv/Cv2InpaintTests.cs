using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>Inpainting: hashes of what OpenCV 4.6, 4.10 and 4.13 gave.</summary>
public class Cv2InpaintTests
{
    [Theory]
    [InlineData("4.6", "6b694ec0e035cbe1", "94e44d1f44abdc34", "dddb915fdd2d1872", "45fc25883557bca1", "5ac7ec6679d49d3f")]
    [InlineData("4.10", "4771fc28fc5a7f49", "3f7b1b232904c74e", "91579dea65b5de82", "b8a88df92c6fd78a", "3d373046bfc23ce2")]
    [InlineData("4.13", "4771fc28fc5a7f49", "3f7b1b232904c74e", "91579dea65b5de82", "b8a88df92c6fd78a", "a803bb675d568cd8")]
    public void Pictures_are_filled_as_OpenCv_fills_them(string version, string telea, string navierStokes, string gray, string words, string floats)
    {
        NdArray smooth = Cv2.Blur(SyntheticImage.Of(version), (5, 5));
        NdArray plane = Cv2.ExtractChannel(smooth, 0);
        NdArray mask = Mask();
        Assert.Equal(telea, Hash(Cv2.Inpaint(smooth, mask, 3, InpaintTypes.Telea)));
        Assert.Equal(navierStokes, Hash(Cv2.Inpaint(smooth, mask, 3, InpaintTypes.NavierStokes)));
        Assert.Equal(gray, Hash(Cv2.Inpaint(plane, mask, 5, InpaintTypes.Telea)));
        Assert.Equal(words, Hash(Cv2.Inpaint(plane.AsType(DType.UInt16) * 200, mask, 2.5, InpaintTypes.NavierStokes)));
        Assert.Equal(floats, Hash(Cv2.Inpaint(plane.AsType(DType.Float32) / 7, mask, 4, InpaintTypes.Telea)));
    }

    [Fact]
    public void Without_a_mask_nothing_changes()
    {
        NdArray plane = SyntheticImage.Plane("4.10", 0);
        NdArray nothing = NdArray.Full([37, 53], 0, DType.UInt8);
        Assert.Equal(plane.ToBytes(), Cv2.Inpaint(plane, nothing, 3, InpaintTypes.Telea).ToBytes());
        Assert.Equal(plane[..1, ..].ToBytes(), Cv2.Inpaint(plane[..1, ..], nothing[..1, ..], 3, InpaintTypes.Telea).ToBytes());
    }

    [Fact]
    public void A_mask_of_everything_leaves_everything()
    {
        NdArray plane = SyntheticImage.Plane("4.6", 0);
        Assert.Equal(plane.ToBytes(), Cv2.Inpaint(plane, NdArray.Full([37, 53], 1, DType.UInt8), 3, InpaintTypes.NavierStokes).ToBytes());
    }

    [Fact]
    public void What_OpenCv_refuses_is_refused()
    {
        NdArray image = SyntheticImage.Of("4.10");
        Assert.Throws<ArgumentException>(() => Cv2.Inpaint(image.AsType(DType.Float32), Mask(), 3, InpaintTypes.Telea));
        Assert.Throws<ArgumentException>(() => Cv2.Inpaint(image, Mask()[1.., ..], 3, InpaintTypes.Telea));
        Assert.Throws<ArgumentException>(() => Cv2.Inpaint(image, Mask(), 3, (InpaintTypes)2));
        Assert.Throws<NotSupportedException>(() => Cv2.Inpaint(image[..1, ..], NdArray.Full([1, 53], 1, DType.UInt8), 3, InpaintTypes.Telea));
    }

    private static NdArray Mask()
    {
        NdArray mask = NdArray.Full([37, 53], 0, DType.UInt8);
        mask[5..9, 10..30] = NdArray.Full([4, 20], 255, DType.UInt8);
        mask[..6, ..4] = NdArray.Full([6, 4], 1, DType.UInt8);
        mask[30.., 45..] = NdArray.Full([7, 8], 9, DType.UInt8);
        for (int x = 0; x < 53; x += 3)
        {
            mask[20..21, x..(x + 1)] = NdArray.Full([1, 1], 1, DType.UInt8);
        }

        return mask;
    }

    private static string Hash(NdArray array) => Convert.ToHexStringLower(SHA256.HashData(array.ToBytes()))[..16];
}
