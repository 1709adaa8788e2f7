using System.Numerics;
using PurePipeline.Python.Libraries;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>
/// A module or a module's member that PurePipeline does not have, or what a call of it made. It may be imported, made and kept, since many
/// files hold more than their preprocessing needs: models, sessions, colours to draw with. Using it is refused, with its full name.
/// </summary>
internal sealed record UnknownName(string FullName, string? Nearest)
{
    /// <summary>Where it was made; null for the name itself.</summary>
    public SourceSpan? Made { get; init; }

    /// <summary>The text that the call which made it got first, as a model's name; null for none.</summary>
    public string? Argument { get; init; }

    /// <summary>Whether it was looked for in a value, which a call might change.</summary>
    public bool IsOfValue { get; init; }

    /// <summary>Whether it is of a package of which PurePipeline has nothing, or only what makes pictures inputs.</summary>
    public bool IsForeign => IsRelative || Libraries.Modules.Resolve(FullName.Split('.')[0]) is UnknownName or PyModule { IsPart: true };

    // From a relative import.
    private bool IsRelative => FullName[0] == '.';

    /// <summary>Whether what a call makes may be kept: it is no builtin, and nothing of the recipe's can have changed.</summary>
    public bool MayBeKept => Made is not null || (!IsOfValue && FullName.Contains('.', StringComparison.Ordinal));

    /// <summary>Whether a call made it.</summary>
    public bool IsCalled { get; init; }

    /// <summary>What comes of it in a call, as a class's base or in an operator.</summary>
    public UnknownName MadeAt(SourceSpan place, bool called = false) => Made is null ? this with { Made = place, IsCalled = called } : this;

    /// <summary>Whether it may be called with the value: what it does to that is not known.</summary>
    public bool Takes(object value) => IsPlain(value, IsForeign);

    /// <summary>Whether nothing can change the value; lists and dicts only <paramref name="orContainers"/>, as packages get them for settings.</summary>
    public static bool IsPlain(object value, bool orContainers) => value switch
    {
        bool or long or double or BigInteger or string or PyNone or PyBytes or UnknownName or PyModule or PyType or PyFunction or NativeFunction => true,
        DTypeObject or TorchDType or TorchDevices or PyPath => true,
        PySlice slice => IsPlain(slice.Start, orContainers: false) && IsPlain(slice.Stop, orContainers: false) && IsPlain(slice.Step, orContainers: false),
        PyTuple tuple => tuple.Items.All(item => IsPlain(item, orContainers)),
        PyList list => orContainers && list.Items.TrueForAll(item => IsPlain(item, orContainers)),
        PyDict dict => orContainers && dict.Items.All(pair => IsPlain(pair.Key, orContainers) && IsPlain(pair.Value, orContainers)),
        _ => false,
    };

    /// <param name="called">Whether it is called.</param>
    /// <param name="line">The line that needs what was made in another; 0 for none.</param>
    public Refusal Refuse(bool called, int line = 0)
    {
        string name = (IsRelative ? FullName[1..] : FullName) + (called || IsCalled ? "()" : "");
        string why = IsRelative ? " of a relative import is not supported: a recipe is one file"
            : FullName is "open" or "os.path.exists" or "os.path.isdir" ? " of a file that is not the picture is not supported"
            : " is not supported";
        string advice = LibraryAdvice.For(FullName) is { } instead ? " " + instead : "";
        return new Refusal($"{name}{why}{(line > 0 ? $", and line {line} needs what it makes" : "")}.{advice}", FullName, Nearest) { IsOfUnknownName = true };
    }
}
