using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Libraries.TorchVision;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Instances of the recipe's own classes: made, asked for attributes, and what their bases are.</summary>
internal sealed partial class FunctionTranslator
{
    /// <summary>An instance as it is before its <c>__init__</c>.</summary>
    public InstanceValue Blank(PyClass type) => new(type) { Region = method.Region, Made = unit.Place, Expected = unit.Foresight.Records.TryGetValue(type.Name, out StaticType? expected) ? Current(expected) : null };

    private InstanceValue Construct(PyClass type, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        if (type.Find("__new__") is not null)
        {
            throw unit.Refuse($"Making a {type.Name}, which has a __new__ of its own,");
        }

        InstanceValue instance = Blank(type);
        if (type.ValueType is not null)
        {
            Fill(instance, positional, keywords);
        }

        if (type.Find("__init__") is PyFunction initialize)
        {
            Inline(initialize, null, Bind(initialize, [instance, .. positional], keywords));
        }
        else if (type.ValueType is not null)
        {
            return instance;
        }
        else if (TransformBase(type) is { } transform)
        {
            instance.Fields["__transform"] = CallNative(transform, positional, keywords);
        }
        else if (positional.All(p => p.Constant is not null) && keywords.All(k => k.Value.Constant is not null))
        {
            PyInstance made = (PyInstance)type.Invoke(unit.Run, Constants(positional, keywords));
            foreach (string name in made.OwnNames)
            {
                instance.Fields[name] = Lifted(made.GetAttribute(name)!);
            }
        }
        else if (DataclassesModule.FieldsOf(type) is { } fields)
        {
            FillFields(instance, fields, positional, keywords);
        }
        else
        {
            throw unit.Refuse($"Making a {type.Name}");
        }

        return instance;
    }

    // A named tuple has its items under names, too; a dict or a list that has an __init__ of its own begins empty.
    private void Fill(InstanceValue instance, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        if (NamedTupleClass.Of(instance.Type) is { } named)
        {
            TupleValue items = new(Bound(named.Name, named.FieldNames, index => named.DefaultOf(index), positional, keywords));
            (instance.Contents, IReadOnlyList<Value> values) = (items, items.Items);
            for (int i = 0; i < values.Count; i++)
            {
                instance.Fields[named.FieldNames[i]] = values[i];
            }

            return;
        }

        bool takesAll = instance.Type.Find("__init__") is not PyFunction;
        NativeFunction make = instance.Type.ValueType!.Constructor ?? throw unit.Refuse($"Making a {instance.Type.Name}");
        Value made = CallNative(make, takesAll ? positional : [], takesAll ? keywords : []);
        instance.Contents = made is DictValue or ListValue ? made : throw unit.Refuse($"Making a {instance.Type.Name}");
    }

    private void FillFields(InstanceValue instance, IReadOnlyList<string> fields, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        Value[] values = Bound(instance.Type.Name, fields, index => DataclassesModule.DefaultOf(unit.Run, instance.Type, fields[index]), positional, keywords);
        for (int i = 0; i < fields.Count; i++)
        {
            instance.Fields[fields[i]] = Frozen(values[i], fields[i]);
        }

        if (instance.Type.Find("__post_init__") is PyFunction finish)
        {
            InlineInit(finish, [instance], []);
        }
    }

    // Arguments that meet fields by their order or by name.
    private Value[] Bound(string type, IReadOnlyList<string> fields, Func<int, object?> defaultOf, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        if (positional.Count > fields.Count)
        {
            throw PythonError.Type($"{type}() takes {fields.Count} positional arguments but {positional.Count} were given");
        }

        if (keywords.Select(keyword => keyword.Name).FirstOrDefault(name => !fields.Contains(name)) is { } unknown)
        {
            throw PythonError.Type($"{type}() got an unexpected keyword argument '{unknown}'");
        }

        return [.. fields.Select((field, i) => i < positional.Count ? positional[i]
            : keywords.FirstOrDefault(keyword => keyword.Name == field).Value ?? (defaultOf(i) is { } usual ? Lifted(usual)
            : throw PythonError.Type($"{type}() missing 1 required positional argument: '{field}'")))];
    }

    private Value InstanceAttribute(InstanceValue instance, string name)
    {
        if (instance.Fields.TryGetValue(name, out Value? field) || (instance.IsItsOwnDict && instance.Contents is DictValue own && own.Items.TryGetValue(name, out field)))
        {
            // A NumPy number may name the release, which this method then takes, too.
            return field is Code { Constant: Libraries.NumPy.ArrayObject { Data.Rank: 0 } number } ? Folded(number) : field;
        }

        return instance.Type.Find(name) switch
        {
            PyFunction or ContextLibModule.ContextManagerFunction or SingleDispatch { IsMethod: true } => new MethodValue(instance, (PyCallable)instance.Type.Find(name)!),
            PyDecorated { Kind: DecoratedKind.Property } property => CallFunction(property.Function as PyFunction ?? throw unit.Refuse("This property"), null, [instance], []),
            PyDecorated { Kind: DecoratedKind.CachedProperty, Function: PyFunction computes } => Cached(instance, name, computes),
            PyDecorated { Kind: DecoratedKind.StaticMethod } method => new Known(method.Function),
            not null when name is "_replace" or "_asdict" && NamedTupleClass.Of(instance.Type) is not null => new NamedTupleMethod(instance, name),
            null when name == "__class__" => new Known(instance.Type),
            null when name == "__dict__" && instance.Contents is null => new OwnFields(instance, Fields(instance)),
            null when instance.Type.Find("__getattr__") is { } invents => Invented(instance, invents, name),
            null => throw PythonError.Attribute($"'{instance.Type.Name}' object has no attribute '{name}'"),
            PyDecorated { Kind: DecoratedKind.ClassMethod } method => new MethodValue(new Known(instance.Type), (PyCallable)method.Function),
            Member { Kind: MemberKind.Method, Value: NativeFunction native } => new MethodValue(instance.Contents ?? instance, native),
            Member => throw unit.Refuse($"{instance.Type.Name}.{name}"),
            var value => Lifted(value),
        };
    }

    private Value Cached(InstanceValue instance, string name, PyFunction computes)
    {
        SetField(instance, name, CallFunction(computes, null, [instance], []));
        return instance.Fields[name];
    }

    // __getattr__ as dict.__getitem__ or dict.get looks into the dict that the instance is.
    private Value Invented(InstanceValue instance, object invents, string name) => invents switch
    {
        PyFunction own => CallFunction(own, null, [instance, unit.Wrap(name)], []),
        NativeFunction { FullName: "dict.__getitem__" } => Item(instance.Contents!, new Literal(unit.Place, name)),
        NativeFunction inherited => CallNative(inherited, [instance.Contents!, unit.Wrap(name)], []),
        _ => throw unit.Refuse($"{instance.Type.Name}.{name}"),
    };

    private static DictValue Fields(InstanceValue instance)
    {
        DictValue fields = new() { Region = instance.Region };
        foreach ((string name, Value value) in instance.Fields)
        {
            fields.Items[name] = value;
        }

        return fields;
    }

    private void SetAttribute(InstanceValue instance, string name, Value value)
    {
        if (name == "__dict__" && ReferenceEquals(value, instance) && instance.Contents is DictValue)
        {
            instance.IsItsOwnDict = true;
        }
        else if (instance.Type.Find(name) is PyDecorated { Kind: DecoratedKind.Property } property)
        {
            CallFunction(property.Setter as PyFunction ?? throw PythonError.Attribute($"property '{name}' of '{instance.Type.Name}' object has no setter"), null, [instance, value], []);
        }
        else if (instance.Type.Find("__setattr__") is PyFunction sets)
        {
            CallFunction(sets, null, [instance, unit.Wrap(name), value], []);
        }
        else if (instance.Contents is DictValue dict && (instance.IsItsOwnDict || instance.Type.Find("__setattr__") is NativeFunction { FullName: "dict.__setitem__" }))
        {
            SetKey(dict, name, Frozen(value, name));
        }
        else
        {
            SetField(instance, name, value);
        }
    }

    /// <summary>What <c>object.__setattr__</c> does.</summary>
    public void SetField(InstanceValue instance, string name, Value value)
    {
        if (StoreLocal(instance, name, value))
        {
            return;
        }

        Value? old = instance.Fields.GetValueOrDefault(name);
        RequireLocal(instance, name, old, value);
        Value kept = Frozen(value, name);
        Change(instance, () => instance.Fields[name] = kept, () => _ = old is null ? instance.Fields.Remove(name) : (instance.Fields[name] = old) is null);
    }

    /// <summary>The dict, list or tuple that an instance is, if its class is based on one.</summary>
    public Value Plain(Value value) => value switch
    {
        InstanceValue { Contents: { } contents } => contents,
        OwnFields fields => fields.Items,
        Known { Python: PyInstance { Value: PyDict or PyList or PyTuple } instance } => unit.Wrap(instance.Value!),
        _ => value,
    };

    // The transform of torchvision's that a class of the recipe's is based on.
    private static NativeFunction? TransformBase(PyType type)
    {
        PyType? at = type;
        while (at is PyClass)
        {
            at = at.Base;
        }

        return at is not null && ReferenceEquals(at.Base, TransformObject.TransformType) ? at.Constructor : null;
    }

    // The instance keeps nothing of what its base is in Python.
    private Value CallSuper(Call call)
    {
        if (call.Function is AttributeAccess { Member: var member } && frame.Function?.Owner is { } owner
            && frame.Function.Code.Parameters is [var first, ..] && Lookup(first.Name) is InstanceValue self)
        {
            object? found = self.Type.FindBehind(owner, member);
            if (found is PyFunction function)
            {
                (List<Value> positional, List<(string, Value)> keywords) = (Positional(call), Keywords(call));
                return member == "__init__" ? InlineInit(function, [self, .. positional], keywords) : CallFunction(function, null, [self, .. positional], keywords);
            }

            if (self.Contents is DictValue dict && found is null or Member && member is "__init__" or "update")
            {
                (NativeFunction update, IReadOnlyList<Value> items, List<(string Name, Value Value)> named) = ((NativeFunction)DictType.Type.FindMember("update")!.Value, Positional(call), Keywords(call));
                return CallNative(update, [self.Contents, .. items], named);
            }

            if (member == "__setattr__" && found is null && Positional(call) is [{ Constant: string name }, var given])
            {
                SetField(self, name, given);
                return Known.None;
            }

            if (member == "__init__" && TransformBase(self.Type) is { } transform)
            {
                self.Fields["__transform"] = CallNative(transform, Positional(call), Keywords(call));
                return Known.None;
            }

            if (member == "__init__" && call.Arguments.Count == 0)
            {
                return Known.None;
            }
        }

        throw unit.Refuse("This use of super()");
    }

    private Known InlineInit(PyFunction function, IReadOnlyList<Value> positional, IReadOnlyList<(string, Value)> keywords)
    {
        Inline(function, null, Bind(function, positional, keywords));
        return Known.None;
    }
}
