namespace PurePipeline.Python.Translation;

/// <summary>The C# method that is being written: its lines, its locals, what it returns.</summary>
internal sealed class MethodScope(TranslationUnit unit)
{
    /// <summary>Stands for the versions where a method calls itself, as long as it is not known whether it has them.</summary>
    public const string OwnVersions = "\u0003";

    private HashSet<string> _locals = [];

    public CodeWriter Writer { get; } = new();

    public bool UsesVersions { get; private set; }

    /// <summary>The innermost if or loop that is decided at run time; the method itself for none.</summary>
    public int Region { get; set; } = unit.NewRegion();

    /// <summary>The regions of the loops around the place that is translated.</summary>
    public List<int> Loops { get; } = [];

    /// <summary>The region of the method itself.</summary>
    public int EntryRegion { get; } = unit.LastRegion;

    /// <summary>The locals that may be assigned anew.</summary>
    public HashSet<string> Assignable { get; private set; } = [];

    /// <summary>Parameters that still hold what the caller passed.</summary>
    public HashSet<string> Parameters { get; } = [];

    /// <summary>Locals with pictures that have another name, too: in Python changing one changes the other.</summary>
    public HashSet<string> SharedImages { get; } = [];

    /// <summary>
    /// Instances of <c>ImageDraw</c> whose image somebody else has: another name, which does not see what is drawn later, or another one that
    /// draws on it.
    /// </summary>
    public HashSet<string> FinishedDrawings { get; } = [];

    /// <summary>Locals with tensors that have another name, too, or are in a list.</summary>
    public HashSet<string> SharedTensors { get; } = [];

    /// <summary>The locals that may be null and are not here, as C# sees it, too.</summary>
    public HashSet<string> NotNull { get; set; } = [];

    /// <summary>The locals with files' pictures that somebody has looked at, and whether that is certain.</summary>
    public Dictionary<string, bool> Loaded { get; set; } = [];

    /// <summary>The locals with files' pictures that may be at another frame than the first.</summary>
    public HashSet<string> Sought { get; } = [];

    /// <summary>The locals with files' pictures that somebody has looked at, where, and whether that is certain there.</summary>
    public List<(string Local, int Region, bool IsCertain)> Looks { get; } = [];

    /// <summary>Notes that a picture is looked at.</summary>
    public void Touch(Value value, bool isCertain)
    {
        if (value is Code { Type: { Kind: TypeKind.Image, IsFile: true }, IsSimple: true } image)
        {
            Looks.Add((image.Text, Region, isCertain));
            Loaded[image.Text] = (isCertain && Region == EntryRegion) || Loaded.GetValueOrDefault(image.Text);
        }
    }

    /// <summary>Where two ways meet, what was looked at on one of them perhaps was.</summary>
    public static Dictionary<string, bool> Meet(Dictionary<string, bool> a, Dictionary<string, bool> b) =>
        a.Keys.Union(b.Keys).ToDictionary(local => local, local => a.GetValueOrDefault(local) && b.GetValueOrDefault(local));

    /// <summary>Notes that a picture or a tensor gets another name.</summary>
    public void Share(Code value, string other)
    {
        if (value is { Type.Kind: TypeKind.Image or TypeKind.Tensor, IsSimple: true, IsFresh: false })
        {
            (value.Type.Kind == TypeKind.Image ? SharedImages : SharedTensors).UnionWith([value.Text, other]);
        }
    }

    /// <summary>Whether it is the method that is given the picture's path.</summary>
    public bool IsEntry { get; init; }

    /// <summary>Whether the translation is within a try whose exceptions are handled: nothing that may raise one is left out.</summary>
    public bool IsTrying { get; set; }

    /// <summary>Whether it is where such an exception is handled.</summary>
    public bool IsHandling { get; set; }

    /// <summary>Whether it changes a list that may be a parameter's.</summary>
    public bool ChangesItems { get; set; }

    /// <summary>What the method returns or yields, as far as is known.</summary>
    public StaticType? Result { get; set; }

    public bool ReturnsNothing { get; set; }

    /// <summary>Whether what it returns may be a record, which the caller's body would know more of.</summary>
    public bool ReturnsRecords { get; init; }

    /// <summary>The lists of whose items' type somebody has made use.</summary>
    public HashSet<string> AskedLists { get; } = [];

    /// <summary>The items of the lists that are locals.</summary>
    public Dictionary<string, StaticType> Lists { get; private set; } = [];

    /// <summary>The keys and values of the dictionaries that are locals.</summary>
    public Dictionary<string, (StaticType Key, StaticType Value)> Dicts { get; private set; } = [];

    /// <summary>The items of the sets that are locals.</summary>
    public Dictionary<string, StaticType> Sets { get; private set; } = [];

    public string Versions()
    {
        UsesVersions = true;
        return "versions";
    }

    public string NewLocal(string name)
    {
        string unique = name;
        for (int i = 2; !_locals.Add(unique); i++)
        {
            unique = $"{name}{i}";
        }

        return unique;
    }

    public Action Remember()
    {
        (var dicts, var sets) = (new Dictionary<string, (StaticType, StaticType)>(Dicts), new Dictionary<string, StaticType>(Sets));
        (bool isTrying, bool isHandling, bool changes) = (IsTrying, IsHandling, ChangesItems);
        (int count, int indent, int region, var locals, var assignable, StaticType? result, bool nothing, var lists, var loaded, var notNull) =
            (Writer.Count, Writer.Indent, Region, new HashSet<string>(_locals), new HashSet<string>(Assignable), Result, ReturnsNothing, new Dictionary<string, StaticType>(Lists), new Dictionary<string, bool>(Loaded), new HashSet<string>(NotNull));
        (HashSet<string> shared, HashSet<string> sharedTensors, HashSet<string> drawings, HashSet<string> sought, int looks, int loops) =
            ([.. SharedImages], [.. SharedTensors], [.. FinishedDrawings], [.. Sought], Looks.Count, Loops.Count);
        Action unitBack = unit.Remember();
        return () =>
        {
            Writer.TruncateTo(count, indent);
            (Region, _locals, Assignable, Result, ReturnsNothing, Lists, Loaded, NotNull) = (region, new(locals), new(assignable), result, nothing, new(lists), new(loaded), new(notNull));
            (Dicts, Sets) = (new(dicts), new(sets));
            (IsTrying, IsHandling, ChangesItems) = (isTrying, isHandling, changes);
            SharedImages.IntersectWith(shared);
            FinishedDrawings.IntersectWith(drawings);
            SharedTensors.IntersectWith(sharedTensors);
            Sought.IntersectWith(sought);
            Loops.RemoveRange(Math.Min(loops, Loops.Count), Math.Max(Loops.Count - loops, 0));
            Looks.RemoveRange(Math.Min(looks, Looks.Count), Math.Max(Looks.Count - looks, 0));
            unitBack();
        };
    }
}
