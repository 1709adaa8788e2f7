using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>logging</c>: loggers that say nothing, as <c>print</c> does here.</summary>
internal static class LoggingModule
{
    private static readonly (string Name, long Value)[] s_levels =
        [("NOTSET", 0), ("DEBUG", 10), ("INFO", 20), ("WARNING", 30), ("WARN", 30), ("ERROR", 40), ("CRITICAL", 50), ("FATAL", 50)];

    private static readonly string[] s_messages = ["debug", "info", "warning", "warn", "error", "critical", "exception", "log"];

    private static readonly string[] s_settings = ["setLevel", "addHandler", "removeHandler", "setFormatter", "addFilter"];

    private static readonly PyType s_type = new("Logger", "logging.Logger");

    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new("logging");
        foreach ((string name, long value) in s_levels)
        {
            table.Constant(name, value);
        }

        foreach (string message in s_messages)
        {
            table.Function($"{message}(*args, **kwargs)", static _ => PyNone.Value);
            s_type.Members.Method($"{message}(self, *args, **kwargs)", static _ => PyNone.Value);
        }

        foreach (string setting in s_settings)
        {
            s_type.Members.Method($"{setting}(self, value)", static _ => PyNone.Value);
        }

        s_type.Members
            .Method("isEnabledFor(self, level)", static _ => false)
            .Method("hasHandlers(self)", static _ => false)
            .Method("getEffectiveLevel(self)", static _ => 30L)
            .Property("handlers", static _ => new PyList([]));
        foreach (string maker in (ReadOnlySpan<string>)["getLogger", "StreamHandler", "NullHandler", "Handler", "Filter", "Formatter"])
        {
            table.Function($"{maker}(*args, **kwargs)", static _ => new Logger());
        }

        return table.Function("basicConfig(**kwargs)", static _ => PyNone.Value).Function("disable(level=50)", static _ => PyNone.Value);
    }

    private sealed class Logger : PyObject
    {
        public override PyType Type => s_type;

        public override void SetAttribute(string name, object value)
        {
            // propagate, disabled: of no consequence to what says nothing.
        }
    }
}
