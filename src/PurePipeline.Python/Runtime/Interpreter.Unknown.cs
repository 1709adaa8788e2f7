using System.Collections.Frozen;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>
/// What PurePipeline does not have, made and kept until somebody needs it: a model, a session, a list of labels. Nothing is kept that could
/// have changed what the recipe holds: only plain values are handed to what is unknown.
/// </summary>
internal sealed partial class Interpreter
{
    private static readonly FrozenSet<string> s_keeping = FrozenSet.Create(
        "builtins.len", "builtins.next", "builtins.iter", "builtins.print", "builtins.sorted", "dict", "float", "int", "json.load", "json.loads", "list", "os.makedirs", "os.mkdir",
        "os.path.abspath", "os.path.basename", "os.path.dirname", "os.path.exists", "os.path.isdir", "os.path.isfile", "os.path.join", "os.path.splitext", "set", "str", "torch.nn.modules.module.Module.load_state_dict", "torch.nn.Sequential", "torchvision.transforms.Compose", "tuple");

    // What holds a list's items, as they are or as an array.
    private static readonly FrozenSet<string> s_holding = FrozenSet.Create("numpy.array", "numpy.asarray", "torchvision.transforms.Compose");

    /// <summary>Whether the run ends, and has its result, where it hands an array to a model.</summary>
    public bool EndsAtModel { get; init; }

    /// <summary>The expression's value, for a name, an attribute, a return or a function of the recipe's own, which may hold what is unknown.</summary>
    private object EvaluateToKeep(Expression expression, Scope scope)
    {
        if (expression is TupleDisplay tuple && !tuple.Items.Any(item => item is Starred))
        {
            return new PyTuple([.. tuple.Items.Select(item => EvaluateToKeep(item, scope))]);
        }

        if (expression is ListDisplay list && !list.Items.Any(item => item is Starred))
        {
            return new PyList([.. list.Items.Select(item => EvaluateToKeep(item, scope))]);
        }

        if (expression is DictDisplay dict)
        {
            Enter(expression.Span);
            return EvaluateDict(dict, scope, keeps: true);
        }

        object value = EvaluateOrUnknown(expression, scope);
        return value is UnknownName { Made: null, IsForeign: false } unknown ? throw Refused(unknown, expression) : value;
    }

    // What no call of the function may ever need: a font, a layer, what a package says of a release.
    private object EvaluateDefault(Expression expression, Scope scope) => EvaluateOrUnknown(expression, scope) switch
    {
        UnknownName { MayBeKept: true } unknown => unknown.MadeAt(expression.Span),
        UnknownName unknown => throw Refused(unknown, expression),
        var value => value,
    };

    // A call on its own line is for what it does: of a library that PurePipeline has, that might be to its settings.
    private void ExecuteExpression(Expression expression, Scope scope)
    {
        if (EvaluateOrUnknown(expression, scope) is not UnknownName unknown)
        {
            return;
        }

        if (unknown.Made is not { } made || (!unknown.IsForeign && expression is Call { Function: var function } && Contains(function.Span, made)))
        {
            throw Refused(unknown, expression);
        }
    }

    private UnknownName CallUnknown(UnknownName unknown, Call call, Scope scope)
    {
        SourceSpan place = call.Function is AttributeAccess { MemberSpan: var member } ? member : call.Function.Span;
        bool isPlain = unknown.MayBeKept;
        bool isModel = EndsAtModel && ModelInput.IsTakenBy(unknown);
        List<object> handed = [];
        for (int i = 0; (isPlain || isModel) && i < call.Arguments.Count; i++)
        {
            Expression argument = call.Arguments[i].Value;
            handed.Add(EvaluateForUnknown(argument, scope));
            isPlain = isPlain && call.Arguments[i].Kind is ArgumentKind.Positional or ArgumentKind.Keyword
                && UnknownName.IsPlain(handed[i], unknown.IsForeign || argument is ListDisplay or DictDisplay);
        }

        _place = place;
        if (isModel && !isPlain && ModelInput.Among(handed) is { } input)
        {
            Note($"{unknown.FullName}() is not here: the script's result is what it hands to it");
            throw new ModelInput(input);
        }

        UnknownName named = unknown.Made is null && handed is [string text, ..] ? unknown with { Argument = text } : unknown;
        return isPlain ? named.MadeAt(place, called: true) : throw (unknown.Made is null ? unknown.Refuse(called: true) : Refused(unknown, call));
    }

    // Layers of a network in a list; a session's inputs by names that only the session knows.
    private object EvaluateForUnknown(Expression expression, Scope scope)
    {
        switch (expression)
        {
            case ListDisplay { Items: var items } when !items.Any(item => item is Starred):
                return new PyList([.. items.Select(item => EvaluateForUnknown(item, scope))]);
            case DictDisplay { Items: var pairs } when pairs.All(pair => pair.Key is not null):
                PyDict dict = new();
                foreach ((Expression? name, Expression value) in pairs)
                {
                    object key = EvaluateOrUnknown(name!, scope);
                    dict.Items[key is UnknownName ? dict.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : key] = EvaluateOrUnknown(value, scope);
                }

                return dict;
            default:
                return EvaluateOrUnknown(expression, scope);
        }
    }

    // Unknown and a plain value are as unknown.
    private UnknownName CombineUnknown(Expression first, object left, Expression second, object right) =>
        left is UnknownName a && UnknownName.IsPlain(right, orContainers: true) ? a.MadeAt(first.Span)
        : right is UnknownName b && UnknownName.IsPlain(left, orContainers: true) ? b.MadeAt(second.Span)
        : throw (left is UnknownName unknown ? Refused(unknown, first) : Refused((UnknownName)right, second));

    // Nothing that a recipe can hold is of a class from a package that PurePipeline does not have.
    private object KnownClasses(Expression expression, Scope scope) => expression is TupleDisplay { Items: var items } && !items.Any(item => item is Starred)
        ? new PyTuple([.. items.Select(item => KnownClasses(item, scope))])
        : EvaluateToKeep(expression, scope) switch
        {
            UnknownName { IsForeign: true } => new PyTuple([]),
            UnknownName unknown => throw Refused(unknown, expression),
            var value => value,
        };

    /// <summary>What a call that is going on would have made.</summary>
    public UnknownName MakeUnknown(string fullName) => new UnknownName(fullName, null).MadeAt(_place, called: true);

    /// <summary>The refusal of what somebody needs, where it was made.</summary>
    public RecipeException Refused(UnknownName unknown) => _source.Error(unknown.Made ?? _place, unknown.Refuse(called: false).Message, unknown.FullName, unknown.Nearest);

    private Refusal Refused(UnknownName unknown, Expression expression)
    {
        int line = unknown.Made is { } made && !Contains(expression.Span, made) ? _source.LineOf(expression.Span) : 0;
        _place = unknown.Made ?? expression.Span;
        return unknown.Refuse(called: false, line);
    }

    private static bool Contains(SourceSpan span, SourceSpan inner) => span.Start <= inner.Start && inner.End <= span.End;

    // app.config["KEY"] = value, model.conf = 0.25: of something unknown nobody can ask for it again.
    private bool KeepsSetting(object owner, object value, Expression expression) => owner is UnknownName unknown
        && (unknown is { Made: null, IsForeign: false } || !unknown.Takes(value) ? throw Refused(unknown, expression) : true);

    // A model's settings are looked up by its name.
    private static bool TakesModels(string function) => function is "timm.data.resolve_data_config" or "timm.data.resolve_model_data_config"
        or "timm.data.config.resolve_data_config" or "timm.data.config.resolve_model_data_config";

    // Colours to draw with, from a table of them; in rows, but no deeper, since a list can be in itself.
    private static UnknownName? UnknownIn(PyList list) => list.Items
        .SelectMany(item => item is PyList row ? row.Items : [item])
        .OfType<UnknownName>().FirstOrDefault(item => item.Made is not null);

    // What a builtin that changes nothing makes of something unknown is as unknown.
    private static UnknownName? UnknownAmong(PyCallable function, CallArguments arguments) =>
        s_holding.Contains(function.FullName) ? (arguments.Positional is [PyList list, ..] ? UnknownIn(list) : null)
        : arguments.Positional.Find(value => value is UnknownName) is UnknownName { Made: not null } made && s_keeping.Contains(function.FullName)
            && arguments.Positional.TrueForAll(value => UnknownName.IsPlain(value, orContainers: true)) ? made : null;
}
