using PurePipeline.Pillow;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ImageEnhance</c>.</summary>
internal static class PilImageEnhanceModule
{
    private static readonly PyType s_enhancer = MakeBase();

    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new("PIL.ImageEnhance");
        Add(table, "Brightness", static image => new ImageObject(ImageEnhance.Black(image.Image)));
        Add(table, "Color", static image => image.With(ImageEnhance.Gray(image.Image)));
        Add(table, "Contrast", static image => new ImageObject(ImageEnhance.Mean(image.Image)));
        Add(table, "Sharpness", static image => image.With(ImageEnhance.Smooth(image.Image)));
        return table;
    }

    private static void Add(MemberTable table, string name, Func<ImageObject, ImageObject> degenerate)
    {
        PyType? type = null;
        type = new PyType(name, "PIL.ImageEnhance." + name, s_enhancer, "(image)", call => call["image"] is ImageObject image
            ? new EnhancerObject(type!, image, degenerate(image))
            : throw PythonError.Attribute($"'{PyTypes.NameOf(call["image"])}' object has no attribute 'mode'"));
        table.Constant(name, type);
    }

    private static PyType MakeBase()
    {
        PyType type = new("_Enhance", "PIL.ImageEnhance._Enhance");
        type.Members
            .Property("image", static self => ((EnhancerObject)self).Image)
            .Property("degenerate", static self => ((EnhancerObject)self).Degenerate)
            .Method("enhance(self, factor)", static call => ((EnhancerObject)call.Self).Enhance(call.Float("factor")));
        return type;
    }

    private sealed class EnhancerObject(PyType type, ImageObject image, ImageObject degenerate) : PyObject
    {
        public ImageObject Image => image;

        public ImageObject Degenerate => degenerate;

        public override PyType Type => type;

        public ImageObject Enhance(double factor) => degenerate.With(PurePipeline.Pillow.Image.Blend(degenerate.Image, image.Image, factor));
    }
}
