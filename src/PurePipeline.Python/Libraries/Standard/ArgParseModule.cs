using System.Globalization;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>argparse</c>: a recipe has no command line, so that options are their defaults unless arguments are given in the file.</summary>
internal sealed class ArgParseModule : PyObject
{
    private static readonly PyType s_parser = new("ArgumentParser", "argparse.ArgumentParser", signature: "(*args, **kwargs)", construct: static _ => new ArgParseModule());

    private readonly List<Option> _options = [];
    private readonly PyDict _defaults = new();

    public static readonly PyModule Module = new(new MemberTable("argparse")
        .Constant("ArgumentParser", s_parser)
        .Constant("Namespace", PyNamespace.Parsed)
        .Constant("ArgumentDefaultsHelpFormatter", PyNone.Value)
        .Constant("RawTextHelpFormatter", PyNone.Value)
        .Constant("RawDescriptionHelpFormatter", PyNone.Value)
        .Constant("BooleanOptionalAction", "boolean_optional"));

    static ArgParseModule() => s_parser.Members
        .Method("add_argument(self, *flags, action='store', nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, dest=None)", Add)
        .Method("add_argument_group(self, *args, **kwargs)", static call => call.Self)
        .Method("add_mutually_exclusive_group(self, *args, **kwargs)", static call => call.Self)
        .Method("set_defaults(self, **kwargs)", static call =>
        {
            foreach ((object key, object value) in ((PyDict)call["kwargs"]).Items)
            {
                Self(call)._defaults.Items[key] = value;
            }

            return PyNone.Value;
        })
        .Method("parse_args(self, args=None, namespace=None)", static call => Self(call).Parse(call))
        .Method("parse_known_args(self, args=None, namespace=None)", static call => PyTuple.Of(Self(call).Parse(call), new PyList([])));

    public override PyType Type => s_parser;

    private static ArgParseModule Self(NativeCall call) => (ArgParseModule)call.Self;

    private static object Add(NativeCall call)
    {
        string[] flags = [.. call.Star("flags").Items.Cast<string>()];
        string action = call["action"] as string ?? throw call.Unsupported("an action of the recipe's own");
        if (action is not ("store" or "store_true" or "store_false" or "store_const" or "boolean_optional" or "count" or "append"))
        {
            throw call.Unsupported($"action={Representation.Repr(action)}");
        }

        string name = flags.FirstOrDefault(flag => flag.StartsWith("--", StringComparison.Ordinal)) ?? flags[0];
        string dest = call.OrNull("dest") as string ?? name.TrimStart('-').Replace('-', '_');
        Self(call)._options.Add(new Option(dest, flags, action, call["nargs"], call["const"], call["default"], call.OrNull("type") as PyCallable));
        return PyNone.Value;
    }

    private PyNamespace Parse(NativeCall call)
    {
        PyDict values = new();
        foreach (Option option in _options)
        {
            object value = option.Default is PyNone && option.Action is "store_true" or "store_false" ? option.Action == "store_false" : option.Default;
            values.Items[option.Dest] = value is string text && option.Action == "store" ? option.Convert(call.Run, text) : value;
        }

        foreach ((object key, object value) in _defaults.Items)
        {
            values.Items[key] = value;
        }

        Queue<string> given = new(call.OrNull("args") is null ? [] : Sequences.ToList(call.Run, call["args"]).Cast<string>());
        Queue<Option> positional = new(_options.Where(option => option.IsPositional));
        while (given.TryPeek(out string? word))
        {
            if (word.Length > 2 && word[0] == '-' && word[1] != '-' && !_options.Exists(known => known.Flags.Contains(word)) && _options.Exists(known => known.Flags.Contains(word[..2])))
            {
                // -vv is -v -v, and -n5 is -n 5.
                bool isSwitch = _options.Find(known => known.Flags.Contains(word[..2]))!.Action is not ("store" or "append");
                given = new([word[..2], isSwitch ? "-" + word[2..] : word[2..], .. given.Skip(1)]);
                continue;
            }

            string[] parts = word.StartsWith("--", StringComparison.Ordinal) ? word.Split('=', 2) : [word];
            Option option = (word.StartsWith('-') ? _options.Find(known => known.Flags.Contains(parts[0])) : positional.TryDequeue(out Option? next) ? next : null)
                ?? throw new PythonError("SystemExit", $"unrecognized arguments: {word}");
            if (!option.IsPositional)
            {
                given.Dequeue();
            }

            object taken = option.Take(call.Run, parts.Length > 1 ? new([parts[1]]) : given);
            object known = values.Items[option.Dest];
            values.Items[option.Dest] = option.Action switch
            {
                "count" => known is long count ? count + 1 : 1L,
                "append" => new PyList([.. known is PyNone ? [] : Sequences.ToList(call.Run, known), taken]),
                _ => taken,
            };
        }

        return positional.FirstOrDefault(option => option.Nargs is not ("?" or "*")) is { } missing
            ? throw new PythonError("SystemExit", $"the following arguments are required: {missing.Dest}; a recipe has no command line")
            : new PyNamespace(PyNamespace.Parsed, values);
    }

    private sealed record Option(string Dest, string[] Flags, string Action, object Nargs, object Const, object Default, PyCallable? Kind)
    {
        public bool IsPositional => !Flags[0].StartsWith('-');

        public object Convert(Interpreter run, string text) => Kind is null ? text : Kind.Invoke(run, CallArguments.Of(text));

        public object Take(Interpreter run, Queue<string> words)
        {
            if (Action is not ("store" or "append"))
            {
                return Action == "store_const" ? Const : Action != "store_false";
            }

            if (Nargs is PyNone or "?")
            {
                return words.TryDequeue(out string? word) ? Convert(run, word) : throw new PythonError("SystemExit", $"argument {Flags[0]}: expected one argument");
            }

            int most = Nargs is long count ? (int)count : int.MaxValue;
            List<object> taken = [];
            while (taken.Count < most && words.TryPeek(out string? word) && !IsFlag(word))
            {
                taken.Add(Convert(run, words.Dequeue()));
            }

            return new PyList(taken);
        }

        private static bool IsFlag(string word) => word.StartsWith('-') && !double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
