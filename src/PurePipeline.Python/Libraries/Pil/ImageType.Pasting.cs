using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Images and colours put over others.</summary>
internal static partial class ImageType
{
    private static void AddPasting(MemberTable table) => table.Method("paste(self, im, box=None, mask=None)", Paste);

    private static PyNone Paste(NativeCall call)
    {
        object source = call.OrNull("im") ?? throw PythonError.Type("color must be int or tuple");
        (object? box, object? mask) = (call.OrNull("box"), call.OrNull("mask"));
        if (box is ImageObject)
        {
            // paste(im, mask)
            mask = mask is null ? box : throw PythonError.Value("If using second argument as mask, third argument must be None");
            box = null;
        }

        Image? stencil = mask is null ? null
            : (mask as ImageObject)?.Image ?? throw PythonError.Type($"a mask is an image, not {PyTypes.NameOf(mask)}");
        Image? pasted = (source as ImageObject)?.Image;
        (int, int, int, int) region = Region(call, box, pasted ?? stencil);
        Image result = pasted is not null ? Image(call).Paste(pasted, region, stencil) : Image(call).Paste(InkArgument.Of(source), region, stencil);
        return Self(call).Become(result);
    }

    // A place alone takes its size from what is pasted or the mask.
    private static (int Left, int Upper, int Right, int Lower) Region(NativeCall call, object? box, Image? sized) =>
        (box is null ? [0, 0] : NativeCall.ToInts(call.Run, box)) switch
        {
            [int left, int upper, int right, int lower] => (left, upper, right, lower),
            [int left, int upper] when sized is not null => (left, upper, checked(left + sized.Width), checked(upper + sized.Height)),
            [_, _] => throw PythonError.Value("cannot determine region size; use 4-item box"),
            { Length: var length } => throw PythonError.Type($"a box has 2 or 4 numbers, not {length}"),
        };
}
