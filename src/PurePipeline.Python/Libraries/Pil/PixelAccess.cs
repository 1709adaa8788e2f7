using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>What <c>image.load()</c> gives: pixels by <c>pixels[x, y]</c>, to read and to change.</summary>
internal sealed class PixelAccess(ImageObject image) : PyObject
{
    private static readonly PyType s_type = new("PixelAccess");

    public override PyType Type => s_type;

    public override object GetItem(Interpreter run, object key) => Method(run, "getpixel", key);

    public override bool SetItem(Interpreter run, object key, object value)
    {
        Method(run, "putpixel", key, value);
        return true;
    }

    private object Method(Interpreter run, string name, params ReadOnlySpan<object> arguments) =>
        ((PyCallable)image.GetAttribute(name)!).Invoke(run, CallArguments.Of(arguments));
}
