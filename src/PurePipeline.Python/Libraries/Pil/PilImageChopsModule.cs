using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ImageChops</c>.</summary>
internal static class PilImageChopsModule
{
    private static readonly (string Name, Func<Image, Image, Image> Operation)[] s_pairs =
    [
        ("lighter", ImageChops.Lighter),
        ("darker", ImageChops.Darker),
        ("difference", ImageChops.Difference),
        ("multiply", ImageChops.Multiply),
        ("screen", ImageChops.Screen),
        ("soft_light", ImageChops.SoftLight),
        ("hard_light", ImageChops.HardLight),
        ("overlay", ImageChops.Overlay),
        ("add_modulo", ImageChops.AddModulo),
        ("subtract_modulo", ImageChops.SubtractModulo),
        ("logical_and", ImageChops.LogicalAnd),
        ("logical_or", ImageChops.LogicalOr),
        ("logical_xor", ImageChops.LogicalXor),
    ];

    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        const string scaled = "(image1, image2, scale=1.0, offset=0)";
        MemberTable table = new MemberTable("PIL.ImageChops")
            .Function("constant(image, value)", static call => new ImageObject(ImageChops.Constant(Of(call, "image").Image, call.Ink("value"))))
            .Function("duplicate(image)", static call => Of(call, "image").With(Of(call, "image").Image.Copy()))
            .Function("offset(image, xoffset, yoffset=None)", static call => Of(call, "image").With(
                ImageChops.Offset(Of(call, "image").Image, call.Int("xoffset"), call.OrNull("yoffset") is null ? null : call.Int("yoffset"))))
            .Function("invert(image)", static call => Of(call, "image").With(ImageChops.Invert(Of(call, "image").Image)))
            .Function("add" + scaled, static call => Of(call, "image1").With(
                ImageChops.Add(Of(call, "image1").Image, Of(call, "image2").Image, call.Float("scale"), call.Int("offset"))))
            .Function("subtract" + scaled, static call => Of(call, "image1").With(
                ImageChops.Subtract(Of(call, "image1").Image, Of(call, "image2").Image, call.Float("scale"), call.Int("offset"))))
            .Function("blend(image1, image2, alpha)", static call => Of(call, "image1").With(
                Image.Blend(Of(call, "image1").Image, Of(call, "image2").Image, call.Float("alpha"))))
            .Function("composite(image1, image2, mask)", static call => Of(call, "image2").With(
                Image.Composite(Of(call, "image1").Image, Of(call, "image2").Image, Of(call, "mask").Image)));
        foreach ((string name, Func<Image, Image, Image> operation) in s_pairs)
        {
            table.Function(name + "(image1, image2)", call => Of(call, "image1").With(operation(Of(call, "image1").Image, Of(call, "image2").Image)));
        }

        return table;
    }

    private static ImageObject Of(NativeCall call, string name) => call[name] as ImageObject
        ?? throw PythonError.Attribute($"'{PyTypes.NameOf(call[name])}' object has no attribute 'load'");
}
