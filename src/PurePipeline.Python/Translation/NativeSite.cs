using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <summary>A call of a library function as a row of the translator's tables sees it: the bound arguments by name.</summary>
internal sealed class NativeSite(FunctionTranslator translator, NativeFunction function, object[] values)
{
    private readonly bool[] _asked = new bool[values.Length];

    public FunctionTranslator To => translator;

    public string Name => function.FullName;

    public NativeFunction Function => function;

    public Value Self => this[0];

    public Value this[string name] => this[function.Signature.IndexOf(name)];

    /// <summary>The argument at a place.</summary>
    public Value this[int index]
    {
        get
        {
            _asked[index] = true;
            return translator.Unit.Wrap(values[index]);
        }
    }

    /// <summary>The arguments that are given and that the row has not asked for: what it made knows nothing of them.</summary>
    public IEnumerable<string> Unasked() => function.Signature.Parameters
        .Where((parameter, i) => !_asked[i] && parameter.Default is { } usual && !(translator.Unit.Wrap(values[i]).Constant is { } value && PyEquality.Instance.Equals(value, usual)))
        .Select(parameter => parameter.Name);

    public bool Has(string name) => function.Signature.IndexOf(name) >= 0;

    /// <summary>Whether the argument is something else than None.</summary>
    public bool IsGiven(string name) => this[name].Constant is not PyNone;

    /// <summary>Whether the argument is what it is by default.</summary>
    public bool IsDefault(string name) =>
        this[name].Constant is { } value && function.Signature.Parameters[function.Signature.IndexOf(name)].Default is { } usual && PyEquality.Instance.Equals(value, usual);

    public IReadOnlyList<Value> Star(string name) => ((TupleValue)this[name]).Items;

    public string Array(string name) => translator.Array(this[name], first: true).Text;

    public string Float(string name) => translator.Float(this[name]).Text;

    public string Int(string name) => translator.Int(this[name]).Text;

    /// <summary>The arguments of a call whose arguments are all known.</summary>
    public CallArguments Constants() => CallArguments.Of([.. values.Select((_, i) => this[i].Constant!)], new PyDict());

    /// <summary>Refuses a call in which arguments are given that the row does not translate.</summary>
    public NativeSite Only(params ReadOnlySpan<string> translated)
    {
        foreach (Parameter parameter in function.Signature.Parameters)
        {
            if (!translated.Contains(parameter.Name) && parameter.Name != "self" && parameter.Default is not null && !IsDefault(parameter.Name))
            {
                throw translator.Unit.Refuse($"{Name}() with {parameter.Name}");
            }
        }

        return this;
    }

    public Refusal Refuse(string what) => translator.Unit.Refuse($"{Name}() with {what}");
}
