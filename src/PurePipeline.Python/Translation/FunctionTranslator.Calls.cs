using PurePipeline.Python.Libraries.Albumentations;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Libraries.TorchVision;
using PurePipeline.Python.Libraries.Transformers;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Calls.</summary>
internal sealed partial class FunctionTranslator
{
    // The call whose result is the function's, and whether it is that which is being translated.
    private Call? _tailCall;
    private bool _callsTail;

    private Value EvaluateCall(Call call)
    {
        if (call.Function is Name { Id: "super" } || call.Function is AttributeAccess { Value: Call { Function: Name { Id: "super" } } })
        {
            return CallSuper(call);
        }

        if (SequenceCall(call) is { Items: { } items })
        {
            return new ListValue([.. items]) { Region = method.Region, IsIterator = call.Function is not Name { Id: "range" } };
        }

        if (RangeOf(call) is { } range)
        {
            return range;
        }

        if (call is { Function: Name { Id: "locals" }, Arguments.Count: 0 } && Lookup("locals").Constant is NativeFunction { FullName: "builtins.locals" })
        {
            return Locals();
        }

        if (Asked(call) is { } asked)
        {
            call = asked;
        }

        if (call is { Function: Name { Id: "list" }, Arguments: [{ Kind: ArgumentKind.Positional, Value: var inner }] } && SequenceCall(inner) is { Items: null, Header: not null } sequence)
        {
            return Listed(sequence);
        }

        bool drains = ReferenceEquals(call, _drained);
        Value function = Evaluate(call.Function);
        if (function is { Constant: PyCallable { FullName: var silent } and (NativeFunction or BoundMethod) } && Rows.BuiltinRows.IsSilent(silent))
        {
            return Known.None;
        }

        EndAtModel(call, function.Constant);
        string? hint = NameHint;
        NameHint = null;
        (List<Value> positional, List<(string Name, Value Value)> keywords) = (Positional(call), Keywords(call));
        NameHint = hint;
        unit.Place = call.Span;
        (_callsTail, _drains) = (ReferenceEquals(call, _tailCall), drains);
        return Call(function, positional, keywords, call.Function is Name name ? name.Id : null);
    }

    // The names of the function so far, as far as each has one value here.
    private DictValue Locals()
    {
        if (frame.Function is null || frame.Doubtful.Count > 0)
        {
            throw unit.Refuse(frame.Function is null ? "locals() of the module" : "locals() where a name may have no value");
        }

        DictValue names = new() { Region = method.Region };
        foreach ((string name, Value value) in frame.Variables)
        {
            names.Items[name] = Frozen(value, name);
        }

        return names;
    }

    private List<Value> Positional(Call call)
    {
        List<Value> positional = [];
        _drained = call is { Function: Name { Id: "list" or "tuple" or "sorted" }, Arguments: [{ Kind: ArgumentKind.Positional, Value: Call inner }] } ? inner : null;
        foreach (Argument argument in call.Arguments)
        {
            (int lines, int earlier) = (method.Writer.Count, positional.Count);
            switch (argument)
            {
                case { Kind: ArgumentKind.Positional, Value: Comprehension { Kind: ComprehensionKind.Generator } generator }:
                    positional.Add(Comprehend(generator));
                    break;
                case { Kind: ArgumentKind.Positional, Value: Comprehension { Kind: ComprehensionKind.List } list } when MakesArray(call.Function):
                    Value made = Comprehend(list);
                    positional.Add(made is ListValue known && IsLong(known) && LoopOf(list) is { } filled ? filled : made);
                    break;
                case { Kind: ArgumentKind.Positional }:
                    positional.Add(Evaluate(argument.Value));
                    break;
                case { Kind: ArgumentKind.Star }:
                    positional.AddRange(Spread(Evaluate(argument.Value)) ?? throw unit.Refuse("Passing this with *"));
                    break;
                default:
                    break;
            }

            List<Value> before = positional[..earlier];
            Settle(before, lines);
            positional = [.. before, .. positional.Skip(earlier)];
        }

        return positional;
    }

    private List<(string Name, Value Value)> Keywords(Call call)
    {
        List<(string Name, Value Value)> keywords = [];
        foreach (Argument argument in call.Arguments)
        {
            if (argument.Kind == ArgumentKind.Keyword)
            {
                keywords.Add((argument.Name!, Evaluate(argument.Value)));
            }
            else if (argument.Kind == ArgumentKind.DoubleStar)
            {
                DictValue mapping = Plain(Evaluate(argument.Value)) as DictValue ?? throw unit.Refuse("Passing this with **");
                keywords.AddRange(mapping.Items.Select(pair => ((string)pair.Key, pair.Value)));
            }
        }

        return keywords;
    }

    /// <summary>Calls whatever can be called.</summary>
    public Value Call(Value function, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords, string? name = null)
    {
        switch (function)
        {
            case ClosureValue closure:
                return CallFunction(closure.Function, closure.Frame, positional, keywords);
            case ChainValue chain when positional.Count == 1:
                return Chain(chain.Steps, positional[0]);
            case PartialValue part:
                return Call(part.Function, [.. part.Positional, .. positional],
                    [.. part.Keywords.Items.Where(pair => keywords.All(k => k.Name != (string)pair.Key)).Select(pair => ((string)pair.Key, pair.Value)), .. keywords]);
            case MethodValue { Self: var self, Function: PyFunction own }:
                return CallFunction(own, null, [self, .. positional], keywords);
            case MethodValue { Self: var self, Function: NativeFunction native }:
                return CallNative(native, [self, .. positional], keywords);
            case MethodValue { Self: var self, Function: SingleDispatch dispatch }:
                return Dispatched(dispatch, [self, .. positional], keywords);
            case Rows.VectorizedValue elementwise when positional.Count == 1 && keywords.Count == 0:
                return Rows.NumPyElementRows.Apply(this, elementwise, positional[0]);
            case InstanceValue instance when instance.Type.Find("__call__") is PyFunction method:
                return CallFunction(method, null, [instance, .. positional], keywords);
            case InstanceValue instance when positional.Count == 1 && instance.Fields.GetValueOrDefault("__transform") is Known { Python: TransformObject inherited }:
                return Rows.VisionRows.Apply(this, inherited, positional[0]);
            case InstanceValue instance when instance.Type.Find("forward") is PyFunction forward:
                return CallFunction(forward, null, [instance, .. positional], keywords);
            case NamedTupleMethod { Name: "_asdict", Self: var named }:
                return Fields(named);
            case NamedTupleMethod { Self: var named }:
                return Construct(named.Type, [], [.. named.Fields.Select(field => (field.Key, keywords.FirstOrDefault(keyword => keyword.Name == field.Key).Value ?? field.Value)), .. keywords.Where(keyword => !named.Fields.ContainsKey(keyword.Name))]);
            case { Constant: { } constant }:
                return CallKnown(constant, positional, keywords, name);
            default:
                throw unit.Refuse("Calling this");
        }
    }

    private Value CallKnown(object function, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords, string? name)
    {
        switch (function)
        {
            case PyFunction own:
                return CallFunction(own, null, positional, keywords);
            case BoundMethod { Function: PyFunction own, Self: var self }:
                return CallFunction(own, null, [unit.Wrap(self), .. positional], keywords);
            case BoundMethod { Function: SingleDispatch dispatch, Self: var self }:
                return Dispatched(dispatch, [unit.Wrap(self), .. positional], keywords);
            case SingleDispatch dispatch:
                return Dispatched(dispatch, positional, keywords);
            case Libraries.NumPy.Vectorized elementwise when positional.Count == 1 && keywords.Count == 0 && positional[0].Constant is null:
                return Rows.NumPyElementRows.Apply(this, new Rows.VectorizedValue(new Known(elementwise.Function), elementwise.Elements), positional[0]);
            case BoundMethod { Function: NativeFunction, Self: ImageProcessorObject processor }:
                return Rows.TransformersRows.Apply(this, processor, positional, keywords);
            case BoundMethod { Function: NativeFunction native, Self: var self }:
                return CallNative(native, [unit.Wrap(self), .. positional], keywords);
            case NativeFunction native:
                return CallNative(native, positional, keywords);
            case PyClass { IsException: false } type and not PyEnumClass:
                return Construct(type, positional, keywords);
            case PyEnumClass own when positional is [Code { Constant: null, Type.Kind: TypeKind.Enum } member] && keywords.Count == 0 && ReferenceEquals(unit.OwnEnum(member.Type.Name), own):
                return member;
            case PyClass:
                return positional.All(p => p.Constant is not null) && keywords.Count == 0
                    ? unit.Wrap(((PyClass)function).Invoke(unit.Run, Constants(positional, keywords)))
                    : throw unit.Refuse("Making this");
            case PyType { Constructor: { } constructor }:
                return CallNative(constructor, positional, keywords);
            case PyInstance instance when (instance.Type.Find("__call__") as PyFunction ?? instance.Type.Find("forward") as PyFunction) is { } method:
                return CallFunction(method, null, [new Known(instance), .. positional], keywords);
            case PyInstance instance when positional.Count == 1 && instance.GetAttribute("__transform") is TransformObject inherited:
                return Rows.VisionRows.Apply(this, inherited, positional[0]);
            case PySequence sequence:
                return Steps([.. sequence.Steps.Select(unit.Wrap)], positional, name);
            case TransformObject transform when positional.Count == 1:
                return Rows.VisionRows.Apply(this, transform, positional[0]);
            case ImageProcessorObject processor:
                return Rows.TransformersRows.Apply(this, processor, positional, keywords);
            case JoinedProcessor processor:
                return Rows.TransformersRows.Apply(this, processor, positional, keywords);
            case Augmentation augmentation when positional.Count == 0:
                return Rows.AlbumentationsRows.Apply(this, augmentation, keywords);
            case OperatorModule.MethodCaller caller when positional.Count == 1:
                return Call(Attribute(positional[0], caller.Method), [.. caller.Positional.Select(Lifted)], [.. caller.Keywords.Items.Select(pair => ((string)pair.Key, Lifted(pair.Value)))]);
            case OperatorModule.Lookup lookup when positional.Count == 1:
                Value[] found = [.. lookup.Keys.Select(key => lookup.FullName == "operator.itemgetter"
                    ? Item(positional[0], new Given(unit.Place, unit.Wrap(key)))
                    : ((string)key).Split('.').Aggregate(positional[0], Attribute))];
                return found.Length == 1 ? found[0] : new TupleValue(found);
            case UnknownName unknown when unknown.MayBeKept && positional.Concat(keywords.Select(k => k.Value)).All(value => value.Constant is { } plain && unknown.Takes(plain)):
                return new Known(unknown.MadeAt(unit.Place, called: true));
            case UnknownName unknown:
                throw unknown.Refuse(called: true);
            case PyCallable callable when positional.All(p => p.Constant is not null) && keywords.All(k => k.Value.Constant is not null):
                return unit.Wrap(callable.Invoke(unit.Run, Constants(positional, keywords)));
            default:
                throw unit.Refuse($"Calling {PyTypes.NameOf(function)}");
        }
    }

    private static CallArguments Constants(IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        CallArguments arguments = new();
        arguments.Positional.AddRange(positional.Select(value => value.Constant!));
        arguments.Keywords.AddRange(keywords.Select(keyword => (keyword.Name, keyword.Value.Constant!)));
        return arguments;
    }
}
