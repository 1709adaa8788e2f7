using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>The names of one call of a Python function, and what they stand for where the translation is.</summary>
/// <param name="function">The function; null for a script.</param>
/// <param name="closure">The frame in which a nested function was defined.</param>
internal sealed class Frame(PyFunction? function, Frame? closure)
{
    public PyFunction? Function => function;

    public Frame? Closure => closure;

    public Dictionary<string, Value> Variables { get; set; } = [];

    /// <summary>Names that have to be assigned to a given C# local, since two ways through the program meet.</summary>
    public Dictionary<string, (string Local, StaticType Type)> Pinned { get; set; } = [];

    /// <summary>Names that may have no value here, and the statement that gave them one perhaps.</summary>
    public Dictionary<string, Doubt> Doubtful { get; set; } = [];

    public Action Remember()
    {
        (var variables, var pinned, var doubtful) = (new Dictionary<string, Value>(Variables), new Dictionary<string, (string, StaticType)>(Pinned), new Dictionary<string, Doubt>(Doubtful));
        return () => (Variables, Pinned, Doubtful) = (new(variables), new(pinned), new(doubtful));
    }
}

/// <summary>Why a name may have no value: the statement that gave it one perhaps, and the value's type.</summary>
internal readonly record struct Doubt(SourceSpan Place, StaticType? Type)
{
    /// <summary>Whether both ways of an if give it a value, of types that no local takes.</summary>
    public bool IsOfTwoTypes { get; init; }
}
