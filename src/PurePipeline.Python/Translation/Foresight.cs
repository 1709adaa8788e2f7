using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>What earlier attempts at the same recipe found out.</summary>
internal sealed class Foresight
{
    /// <summary>The displays of lists that change within an if or a loop that is decided at run time.</summary>
    public HashSet<SourceSpan> GrowingLists { get; } = [];

    /// <summary>Such displays that the last attempt met in a way which it gave up.</summary>
    public HashSet<SourceSpan> Found { get; } = [];

    /// <summary>The displays of lists that were C#'s because a loop adds to them.</summary>
    public HashSet<SourceSpan> Grown { get; } = [];

    /// <summary>The choices that are ifs, since a side of them takes statements.</summary>
    public HashSet<SourceSpan> LongChoices { get; } = [];

    /// <summary>Whether the recipe goes on where cv2 reads nothing.</summary>
    public bool GoesOnWithoutPicture { get; set; }

    /// <summary>The displays or comprehensions of lists whose arrays have different ranks or dtypes.</summary>
    public HashSet<SourceSpan> PlainLists { get; } = [];

    /// <summary>The loops over frames that look at no pixels.</summary>
    public HashSet<SourceSpan> UnseenFrames { get; } = [];

    /// <summary>The displays of lists whose items C# has no type for: they are known one by one.</summary>
    public HashSet<SourceSpan> KnownLists { get; } = [];

    /// <summary>The displays of empty lists that are items of others, and what is added to them later.</summary>
    public Dictionary<SourceSpan, StaticType> EmptyLists { get; } = [];

    /// <summary>Where dicts and sets are made whose keys only a run knows.</summary>
    public HashSet<SourceSpan> GrowingDicts { get; } = [];

    /// <summary>Such dicts and sets that the last attempt met in a way which it gave up.</summary>
    public HashSet<SourceSpan> FoundDicts { get; } = [];

    /// <summary>The attributes of instances that change within an if or a loop, by the call that makes the instance, and their types: each is a local.</summary>
    public Dictionary<(SourceSpan Made, string Name), StaticType> ChangingFields { get; } = [];

    /// <summary>Such attributes that the last attempt met in a way which it gave up.</summary>
    public Dictionary<(SourceSpan Made, string Name), StaticType> FoundFields { get; } = [];

    /// <summary>What instances of a class keep, by its name, where they differ.</summary>
    public Dictionary<string, StaticType> Records { get; } = [];

    /// <summary>Whether lists change that are items of others, or parameters: each list of the Python's has to be one of C#'s then.</summary>
    public bool ChangesItems { get; set; }

    /// <summary>The ifs behind which a name has values of types that no local takes: what follows goes into either way.</summary>
    public HashSet<SourceSpan> SplitIfs { get; } = [];

    /// <summary>Such ifs that the last attempt met in a way which it gave up.</summary>
    public HashSet<SourceSpan> FoundSplits { get; } = [];

    /// <summary>The parameters, by function and name, whose arrays are changed: these are passed even where all of them is known.</summary>
    public HashSet<(string Function, string Parameter)> ChangedParameters { get; } = [];

    /// <summary>Such parameters that the last attempt met in a way which it gave up.</summary>
    public HashSet<(string Function, string Parameter)> FoundParameters { get; } = [];

    /// <summary>Names that only an if or a loop gives a value, by that statement; they are null before it.</summary>
    public HashSet<(SourceSpan Statement, string Name)> LateNames { get; } = [];

    /// <summary>The names of attributes, keys and items whose known arrays are changed: each is a local.</summary>
    public HashSet<string> ChangedNames { get; } = [];

    /// <summary>Such names that the last attempt met in a way which it gave up.</summary>
    public HashSet<string> FoundNames { get; } = [];
}
