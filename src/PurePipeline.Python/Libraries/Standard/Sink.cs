using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>sys.stdout</c> and <c>sys.stderr</c>: what is written to them goes nowhere.</summary>
internal sealed class Sink : PyObject
{
    public static readonly Sink Instance = new();

    private static readonly PyType s_type = new("TextIOWrapper", "_io.TextIOWrapper");

    static Sink() => s_type.Members
        .Method("write(self, text, /)", static call => (long)call.Text("text").Length)
        .Method("flush(self)", static _ => PyNone.Value)
        .Method("isatty(self)", static _ => false);

    private Sink()
    {
    }

    public override PyType Type => s_type;
}
