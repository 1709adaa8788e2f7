using System.Text.RegularExpressions;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Translation;

/// <summary>What the translator knows of a Python value.</summary>
internal abstract class Value
{
    /// <summary>The Python value, where it is the same in every run; else null.</summary>
    public virtual object? Constant => null;

    /// <summary>The if or loop in which a list, a dict or an instance was made: it changes only there.</summary>
    public int Region { get; set; }

    /// <summary>Whether a C# list or method has what the list, dict or instance was: it does not change any more.</summary>
    public bool IsGiven { get; set; }

    /// <summary>Whether the C# text of the value mentions a local of that name.</summary>
    public abstract bool Mentions(string local);
}

/// <summary>A value that needs no C# of its own: None, a function, a module, a type, a dtype, an enum's member.</summary>
internal sealed class Known(object value) : Value
{
    public static readonly Known None = new(PyNone.Value);

    public object Python => value;

    /// <summary>The expression in the Python that made a set, where a name holds it.</summary>
    public Syntax.SourceSpan Origin { get; set; }

    public override object Constant => value;

    public override bool Mentions(string local) => false;
}

/// <summary>A C# expression and its type; if it is a constant expression, also what it is worth.</summary>
internal sealed partial class Code(string text, StaticType type, Precedence precedence = Precedence.Primary, object? constant = null) : Value
{
    public string Text => text;

    public StaticType Type => type;

    public Precedence Precedence => precedence;

    public override object? Constant => constant;

    /// <summary>An array made without versions: where it stands first, it has to be given those of the run.</summary>
    public bool IsUnversioned { get; init; }

    /// <summary>A picture that no other name has: changing it in place changes nothing else.</summary>
    public bool IsFresh { get; init; }

    /// <summary>A view that may be of one element, which in NumPy is a copy.</summary>
    public bool IsElement { get; init; }

    /// <summary>Elements picked by an array: a copy, which only an assignment writes back.</summary>
    public bool IsPicked { get; init; }

    /// <summary>The number of channels, more than one, where it is known: OpenCV drops the axis of one alone.</summary>
    public int? Channels { get; init; }

    /// <summary>The picture of which the value is the EXIF.</summary>
    public Code? Picture { get; init; }

    /// <summary>An array of the module's, which all runs share.</summary>
    public bool IsShared { get; init; }

    /// <summary>A name or a literal: may be written down several times.</summary>
    public bool IsSimple => constant is long or double or bool or string or PyEnum || SimpleName().IsMatch(text);

    /// <summary>The text, in brackets if it binds less tightly than the place asks for.</summary>
    public string At(Precedence place) => precedence < place ? $"({text})" : text;

    public Code As(StaticType other) => new(text, other, precedence, constant) { IsUnversioned = IsUnversioned };

    public override bool Mentions(string local) => Regex.IsMatch(text, $@"\b{Regex.Escape(local)}\b");

    [GeneratedRegex(@"^@?\w+(\.Item\d|\.Width|\.Height|\.Shape|\.Value|\.Mode|\.Format)?$")]
    private static partial Regex SimpleName();
}

/// <summary>A tuple of values, each known on its own; <paramref name="text"/> is a C# expression for the whole, if there is a shorter one.</summary>
internal class TupleValue(IReadOnlyList<Value> items, string? text = null, string[]? names = null) : Value
{
    public IReadOnlyList<Value> Items => items;

    public string? Text => text;

    public string[]? Names => names;

    public override object? Constant => items.All(item => item.Constant is not null) ? new PyTuple([.. items.Select(item => item.Constant!)]) : null;

    public override bool Mentions(string local) => items.Any(item => item.Mentions(local));
}

/// <summary>OpenCV's turned rectangle, in Python a tuple of three: its parts, and the C# local that holds it, which does not change.</summary>
internal sealed class BoxValue(IReadOnlyList<Value> items, string local) : TupleValue(items)
{
    public string Local => local;
}

/// <summary>A list whose items are known one by one.</summary>
internal sealed class ListValue(List<Value> items) : Value
{
    /// <summary>The display in the Python that made it, where a name holds it.</summary>
    public Syntax.SourceSpan Origin { get; set; }

    /// <summary>The display in the Python that made it.</summary>
    public Syntax.SourceSpan Display { get; init; }

    /// <summary>The display of an empty list, and what will be added to it, as far as that is known.</summary>
    public (Syntax.SourceSpan Display, StaticType? Item) Empty { get; init; }

    public List<Value> Items => items;

    /// <summary>A <c>collections.deque</c>.</summary>
    public bool IsDeque { get; init; }

    /// <summary>What <c>iter</c>, <c>zip</c>, <c>map</c> or a generator gives: the items that are still to come.</summary>
    public bool IsIterator { get; init; }

    /// <summary>Whether somebody has taken an iterator's items.</summary>
    public bool IsExhausted { get; set; }

    /// <summary>How many items a deque keeps at most.</summary>
    public int? Longest { get; init; }

    public override object? Constant => items.All(item => item.Constant is not null) ? new PyList([.. items.Select(item => item.Constant!)]) : null;

    public override bool Mentions(string local) => items.Any(item => item.Mentions(local));
}

/// <summary>A dict whose keys are known.</summary>
internal sealed class DictValue : Value
{
    /// <summary>The expression in the Python that made it, where a name holds it.</summary>
    public Syntax.SourceSpan Origin { get; set; }

    /// <summary>What it gives for a key that it has not.</summary>
    public MissingKey Missing { get; init; }

    public OrderedDictionary<object, Value> Items { get; } = new(PyEquality.Instance);

    /// <summary>One of many dicts: the C# expression for it.</summary>
    public Code? Source { get; init; }

    /// <summary>The type that it is in Python.</summary>
    public PyType Type { get; init; } = Libraries.Builtins.DictType.Type;

    /// <summary>What makes a defaultdict's values.</summary>
    public PyCallable? Factory { get; init; }

    public override object? Constant
    {
        get
        {
            if (Source is not null)
            {
                return null;
            }

            PyDict dict = Missing == MissingKey.IsZero ? new PyCounter() : ReferenceEquals(Type, PyChainMap.ChainMapType) ? new PyChainMap() : new PyDict { DefaultFactory = Factory };
            foreach ((object key, Value item) in Items)
            {
                if (item.Constant is not { } constant)
                {
                    return null;
                }

                dict.Items[key] = constant;
            }

            return dict;
        }
    }

    public override bool Mentions(string local) => Source?.Mentions(local) == true || Items.Values.Any(item => item.Mentions(local));
}

/// <summary><c>slice(start, stop, step)</c> of bounds that are not known.</summary>
internal sealed class SliceValue(Value start, Value stop, Value step) : Value
{
    public Value Start => start;

    public Value Stop => stop;

    public Value Step => step;

    public override bool Mentions(string local) => start.Mentions(local) || stop.Mentions(local) || step.Mentions(local);
}

/// <summary>An instance of a class of the recipe's, made in the function that is translated: its attributes are the translator's.</summary>
internal sealed class InstanceValue(PyClass type) : Value
{
    public PyClass Type => type;

    public Dictionary<string, Value> Fields { get; } = [];

    /// <summary>The call in the Python that made it.</summary>
    public Syntax.SourceSpan Made { get; init; }

    /// <summary>The C# locals of the attributes that change at run time.</summary>
    public Dictionary<string, (string Local, StaticType Type)> Locals { get; } = [];

    /// <summary>One of many instances: the C# expression for it.</summary>
    public Code? Source { get; init; }

    /// <summary>What others of its class are known to keep.</summary>
    public StaticType? Expected { get; init; }

    /// <summary>The dict, list or tuple that it is, if its class is based on one.</summary>
    public Value? Contents { get; set; }

    /// <summary>Whether its attributes are its items: <c>self.__dict__ = self</c>.</summary>
    public bool IsItsOwnDict { get; set; }

    /// <summary>Whether all its attributes are the same in every run.</summary>
    public bool IsConstant => Source is null && Fields.Values.All(own => own.Constant is not null || own is InstanceValue { IsConstant: true }) && Contents is null or { Constant: not null };

    public override bool Mentions(string local) => Source?.Mentions(local) == true || Fields.Values.Any(own => own.Mentions(local)) || Contents?.Mentions(local) == true;
}

/// <summary>A method with its instance.</summary>
internal sealed class MethodValue(Value self, PyCallable function) : Value
{
    public Value Self => self;

    public PyCallable Function => function;

    public override bool Mentions(string local) => self.Mentions(local);
}

/// <summary>The <c>__dict__</c> of an instance; an update of it is one of the instance.</summary>
internal sealed class OwnFields(InstanceValue self, DictValue items) : Value
{
    public InstanceValue Self => self;

    public DictValue Items => items;

    public override bool Mentions(string local) => self.Mentions(local);
}

/// <summary><c>_replace</c> or <c>_asdict</c> of a named tuple.</summary>
internal sealed class NamedTupleMethod(InstanceValue self, string name) : Value
{
    public InstanceValue Self => self;

    public string Name => name;

    public override bool Mentions(string local) => self.Mentions(local);
}

/// <summary>Functions one after the other: <c>transforms.Compose</c>.</summary>
internal sealed class ChainValue(IReadOnlyList<Value> steps) : Value
{
    public IReadOnlyList<Value> Steps => steps;

    public override bool Mentions(string local) => steps.Any(step => step.Mentions(local));
}

/// <summary><c>functools.partial</c>: a function with some of its arguments.</summary>
internal sealed class PartialValue(Value function, IReadOnlyList<Value> positional, DictValue keywords) : Value
{
    public Value Function => function;

    public IReadOnlyList<Value> Positional => positional;

    public DictValue Keywords => keywords;

    public override bool Mentions(string local) => function.Mentions(local) || positional.Any(value => value.Mentions(local)) || keywords.Mentions(local);
}

/// <summary>A function or lambda that the function which is translated defines.</summary>
internal sealed class ClosureValue(PyFunction function, Frame frame) : Value
{
    public PyFunction Function => function;

    public Frame Frame => frame;

    /// <summary>The attributes that the recipe has given it.</summary>
    public Dictionary<string, Value> Fields { get; } = [];

    public override bool Mentions(string local) => Fields.Values.Any(own => own.Mentions(local));
}
