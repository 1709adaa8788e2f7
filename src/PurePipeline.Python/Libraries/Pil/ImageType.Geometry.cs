using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Parts, turns and places.</summary>
internal static partial class ImageType
{
    private static void AddGeometry(MemberTable table) => table
        .Method("crop(self, box=None)", Crop);

    private static ImageObject Crop(NativeCall call)
    {
        if (call.OrNull("box") is null)
        {
            return Self(call).With(Image(call));
        }

        (double left, double upper, double right, double lower) = Box(call);
        RequireRoom(call, Image(call), Pixels(right - left), Pixels(lower - upper));
        return Self(call).With(Image(call).Crop((left, upper, right, lower)));

        static int Pixels(double length) => (int)Math.Clamp(length, 0, int.MaxValue);
    }
}
