using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pixels;

/// <summary>A loop in a stranger's recipe may call any operation as often as it likes: that is an error then, not the end of the process.</summary>
public class LongChainTests
{
    private const int Length = 100_000;

    public static TheoryData<string> Operations => ["crop", "mirror", "flip", "turn", "resize", "nearest", "convert", "cv2.flip", "cv2.resize", "slice"];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Too_many_operations_are_refused(string operation)
    {
        PictureException error = Assert.Throws<PictureException>(() => Chain(operation, Length).ToBytes());

        Assert.Equal(PictureErrorCode.LimitExceeded, error.Code);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Hundreds_are_not(string operation) => Assert.NotEmpty(Chain(operation, 300).ToBytes());

    private static NdArray Chain(string operation, int length)
    {
        var image = Image.FromArray(NdArray.Create(new byte[6 * 4 * 3], 6, 4, 3));
        NdArray array = image.AsArray();
        for (int i = 0; i < length; i++)
        {
            switch (operation)
            {
                case "crop":
                    image = image.Crop((0, 0, 4, i % 2 == 0 ? 5 : 6));
                    break;
                case "mirror":
                    image = image.Transpose(TransposeMethod.FlipLeftRight);
                    break;
                case "flip":
                    image = image.Transpose(TransposeMethod.FlipTopBottom);
                    break;
                case "turn":
                    image = image.Transpose(TransposeMethod.Rotate90);
                    break;
                case "resize":
                    image = image.Resize((4, i % 2 == 0 ? 5 : 6), PurePipeline.Pillow.Resampling.Bilinear);
                    break;
                case "nearest":
                    image = image.Resize((4, i % 2 == 0 ? 5 : 6), PurePipeline.Pillow.Resampling.Nearest);
                    break;
                case "convert":
                    image = image.Convert(i % 2 == 0 ? "L" : "RGB");
                    break;
                case "cv2.flip":
                    array = Cv2.Flip(array, 1);
                    break;
                case "cv2.resize":
                    array = Cv2.Resize(array, (4, i % 2 == 0 ? 5 : 6));
                    break;
                default:
                    array = NdArray.FromPicture(array[ArrayIndex.Slice(null, null, 1), ArrayIndex.Slice(0, 4)].AsType(DType.Float32).AsType(DType.UInt8).AsPicture()!);
                    break;
            }
        }

        return operation.StartsWith("cv2", StringComparison.Ordinal) || operation == "slice" ? array : image.AsArray();
    }
}
