using System.Text.RegularExpressions;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>The C# class that a recipe becomes, while it is made.</summary>
internal sealed class TranslationUnit(SourceText source, Interpreter run, string className)
{
    private readonly Dictionary<object, Value> _wrapped = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Exception, SourceSpan> _places = new(ReferenceEqualityComparer.Instance);
    private OrderedDictionary<string, TranslatedMethod> _methods = [];
    private OrderedDictionary<string, string> _fields = [];
    private SortedSet<string> _usings = new(StringComparer.Ordinal);
    private SortedDictionary<string, string> _helpers = new(StringComparer.Ordinal);
    private HashSet<string> _members = [className];

    public SourceText Source => source;

    public Interpreter Run => run;

    public string ClassName => className;

    /// <summary>The methods that are being written, by what they are called with: their scopes, and the result that a call of themselves took for theirs.</summary>
    public Dictionary<string, (string Name, MethodScope Scope, StaticType? Assumed)> Writing { get; } = [];

    /// <summary>Where the translation is: what is refused now is refused here.</summary>
    public SourceSpan Place { get; set; }

    /// <summary>Where an array stands that is too long to be written out.</summary>
    public SourceSpan LongArray { get; set; }

    /// <summary>Where what failed stands in the Python.</summary>
    public SourceSpan PlaceOf(Exception failed) => _places.TryGetValue(failed, out SourceSpan place) ? place : _places[failed] = Place;

    /// <summary>The known arrays that attributes, keys and items hold, with the names of these and C#'s text.</summary>
    public Dictionary<object, (string Holder, string Text)> HeldArrays { get; } = new(ReferenceEqualityComparer.Instance);

    private bool _changesImages;
    private bool _asksFileNames;

    /// <summary>An image is changed in place: C#'s new one knows nothing of the file that Python's still names.</summary>
    public void ChangeImage() => _changesImages = _asksFileNames ? throw Refuse("An image's filename where images are changed in place") : true;

    /// <summary>An image is asked for its file's name.</summary>
    public void AskFileName() => _asksFileNames = _changesImages ? throw Refuse("An image's filename where images are changed in place") : true;

    /// <summary>Whether an array is changed in place anywhere.</summary>
    public bool MutatesArrays { get; set; }

    /// <summary>Whether a list is changed that is an item of another, or a parameter.</summary>
    public bool ChangesItems { get; set; }

    /// <summary>Whether a list that a name holds was written down where it is an item of another, or an argument.</summary>
    public bool GivesLists { get; set; }

    /// <summary>Whether an element is kept as a view anywhere.</summary>
    public bool KeepsElements { get; private set; }

    /// <summary>Whether a part of a constant array that has a name is a constant anywhere.</summary>
    public bool KeepsViews { get; set; }

    /// <summary>Whether elements that are kept are copied, since arrays are changed in place.</summary>
    public bool CopiesElements { get; init; }

    /// <summary>What is known from earlier attempts.</summary>
    public Foresight Foresight { get; init; } = new();

    /// <summary>The innermost try with handlers: where its body starts.</summary>
    public (MethodScope Method, int Line)? StartOfTry { get; set; }

    /// <summary>How many ways are being tried that may be left again.</summary>
    public int Attempting { get; set; }

    /// <summary>The ifs that were decided by the translation, and how.</summary>
    public Dictionary<SourceSpan, bool> Decided { get; } = [];

    /// <summary>The youngest region; see <see cref="MethodScope.Region"/>.</summary>
    public int LastRegion { get; private set; }

    /// <summary>How many calls deep the translation is.</summary>
    public int Depth { get; set; }

    /// <summary>The values of a script's names; null for a recipe with a function.</summary>
    public Frame? Script { get; set; }

    /// <summary>A script's statements; null for a recipe with a function.</summary>
    public Block? ScriptBody { get; set; }

    public IEnumerable<TranslatedMethod> Methods => _methods.Values;

    public IEnumerable<string> Fields => _fields.Values;

    /// <summary>The helpers that a text mentions, and those that they mention.</summary>
    public IEnumerable<string> HelpersIn(string text)
    {
        SortedSet<string> used = new(StringComparer.Ordinal);
        for (int count = -1; count != used.Count;)
        {
            count = used.Count;
            string all = text + string.Concat(used.Select(name => _helpers[name]));
            used.UnionWith(_helpers.Keys.Where(name => Regex.IsMatch(all, $@"\b{Regex.Escape(name)}\b")));
        }

        return used.Select(name => _helpers[name]);
    }

    public IEnumerable<string> Usings => _usings;

    /// <summary>How to undo what was changed in lists and dicts that are the translator's.</summary>
    public List<Action> Journal { get; } = [];

    public Comments Comments { get; } = new(source);

    /// <summary>The text of a value that is kept: of an element a copy, where that makes a difference.</summary>
    public string Kept(Code value)
    {
        KeepsElements |= value.IsElement;
        return value.IsElement && CopiesElements ? $"{value.At(Precedence.Primary)}.Copy()" : value.Text;
    }

    public int NewRegion() => ++LastRegion;

    public void Use(string directive) => _usings.Add(directive);

    /// <summary>The recipe's enum that has a name in C#; null if none has.</summary>
    public PyEnumClass? OwnEnum(string name) => run.Module.Names.Select(run.Module.Find).OfType<PyEnumClass>().FirstOrDefault(type => CSharpNames.Pascal(type.Name) == name);

    public TranslatedMethod? FindMethod(string key) => _methods.GetValueOrDefault(key);

    public void AddMethod(string key, TranslatedMethod method) => _methods[key] = method;

    /// <summary>A private method that C# has no expression for; it is written out once.</summary>
    public void Need(string name, string text)
    {
        _members.Add(name);
        _helpers[name] = text;
    }

    public string NewMember(string name)
    {
        string unique = name;
        for (int i = 2; !_members.Add(unique); i++)
        {
            unique = $"{name}{i}";
        }

        return unique;
    }

    /// <summary>The field of a module's constant, made when it is first used.</summary>
    public string Field(string name, Func<string, string> declaration)
    {
        if (!_fields.TryGetValue(name, out string? text))
        {
            text = declaration(NewMember(CSharpNames.Pascal(name)));
            _fields[name] = text;
        }

        string head = text[..text.IndexOf(" =", StringComparison.Ordinal)];
        return head[(head.LastIndexOf(' ') + 1)..];
    }

    /// <summary>Where a loop asks an iterator of the recipe's own for its next item; null outside of that.</summary>
    public int? NextRegion { get; set; }

    /// <summary>The loop that a StopIteration ends at run time; null outside of that.</summary>
    public int? NextLoop { get; set; }

    /// <summary>What was made so far, to go back to when a way of translating something leads nowhere.</summary>
    public Action Remember()
    {
        (var methods, var fields, var usings, var helpers, var members) =
            (new OrderedDictionary<string, TranslatedMethod>(_methods), new OrderedDictionary<string, string>(_fields), new SortedSet<string>(_usings, StringComparer.Ordinal),
            new SortedDictionary<string, string>(_helpers, StringComparer.Ordinal), new HashSet<string>(_members));
        (SourceSpan place, int depth, int changes) = (Place, Depth, Journal.Count);
        return () =>
        {
            (_methods, _fields, _usings, _helpers, _members) = (new(methods), new(fields), new(usings, StringComparer.Ordinal), new(helpers, StringComparer.Ordinal), [.. members]);
            (Place, Depth) = (place, depth);
            for (; Journal.Count > changes; Journal.RemoveAt(Journal.Count - 1))
            {
                Journal[^1]();
            }
        };
    }

    /// <summary>A Python object as the translator's value; lists and dicts stay the same one.</summary>
    public Value Wrap(object value)
    {
        switch (value)
        {
            case Value known:
                return known;
            case PyTuple tuple:
                return new TupleValue([.. tuple.Items.Select(Wrap)]);
            case PyList list:
                return Remembered(list, () => new ListValue([.. list.Items.Select(Wrap)]));
            case PyDict dict:
                return Remembered(dict, () =>
                {
                    DictValue made = new() { Type = dict.Type, Missing = dict is Libraries.Standard.PyCounter ? MissingKey.IsZero : MissingKey.Fails };
                    foreach ((object key, object item) in dict.Items)
                    {
                        made.Items[key] = Wrap(item);
                    }

                    return made;
                });
            default:
                return value is PyEnum ? EnumNames.TryOf(this, (PyEnum)value) ?? Literals.TryOf(value)! : Literals.TryOf(value) ?? (Value)new Known(value);
        }
    }

    /// <summary>The failure as a refusal, which keeps its place.</summary>
    public Refusal Failed(Exception failed)
    {
        SourceSpan place = PlaceOf(failed);
        Refusal refusal = failed as Refusal ?? new Refusal(failed.Message);
        _places[refusal] = place;
        return refusal;
    }

    public Refusal Refuse(string what) => new(
        $"{what} is not translated. Keep this recipe in Python and run it with Recipe.Load(\"{Path.GetFileName(source.FileName)}\"), or write this part in another way.");

    /// <summary>Instances of one class that keep different types: the next attempt knows what either keeps; null if nothing does.</summary>
    public Restart? DiffersFrom(StaticType known, StaticType other) => StaticType.Join(known, other) is { Kind: TypeKind.Record, Class: { } type } joined && !joined.Equals(Foresight.Records.GetValueOrDefault(type.Name))
        ? new Restart(foresight => foresight.Records[type.Name] = joined) : null;

    private Value Remembered(object key, Func<Value> make)
    {
        if (!_wrapped.TryGetValue(key, out Value? value))
        {
            _wrapped[key] = value = make();
        }

        return value;
    }
}
