using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

/// <summary>Pillow decodes a whole file whatever becomes of it, so damage in rows that nothing shows is an error here too.</summary>
public sealed class UnusedRowsTests
{
    private static readonly Dictionary<string, Func<Image, NdArray>> s_uses = new()
    {
        ["crop"] = static image => image.Crop((0, 0, 50, 20)).AsArray(),
        ["slice"] = static image => image.AsArray()[ArrayIndex.Slice(null, 20)],
        ["slice of floats"] = static image => image.AsArray(DType.Float32)[ArrayIndex.Slice(null, 20)],
        ["slice upwards"] = static image => image.AsArray()[ArrayIndex.Slice(20, null, -1)],
        ["part of an image of an array"] = static image => Image.FromArray(image.AsArray()[ArrayIndex.Slice(null, 40)]).Crop((0, 0, 50, 20)).AsArray(),
        ["part of an image of results"] = static image => Image.FromArray(image.Convert("L").AsArray(DType.Int32) * 3).Crop((0, 0, 50, 20)).AsArray(),
        ["resized by OpenCV"] = static image => Cv2.Resize(image.AsArray(), (30, 30))[ArrayIndex.Slice(null, 5)],
        ["nearest"] = static image => Cv2.Resize(image.AsArray()[ArrayIndex.Slice(null, 20)], (30, 30), interpolation: Interpolation.Nearest),
        ["in a border"] = static image => Cv2.CopyMakeBorder(image.AsArray(), 2, 2, 2, 2, BorderType.Constant)[ArrayIndex.Slice(null, 20)],
        ["mirrored"] = static image => image.AsArray()[ArrayIndex.Slice(null, 20), ArrayIndex.Slice(null, null, -1)],
        ["a pixel"] = static image => NdArray.Create(image.GetPixel(3, 3), 3),
    };

    public static TheoryData<string> Uses => [.. s_uses.Keys];

    [Theory]
    [MemberData(nameof(Uses))]
    public void Damage_below_the_rows_that_are_used_is_found(string use)
    {
        byte[] file = [.. "P6 60 60 255\n"u8, .. new byte[(60 * 60 * 3) - 100]];

        PictureException error = Assert.Throws<PictureException>(() => s_uses[use](Image.Open(file)).ToBytes());

        Assert.Equal(PictureErrorCode.Truncated, error.Code);
    }
}
