using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <content>Attributes of instances that change at run time: each is a C# local.</content>
internal sealed partial class FunctionTranslator
{
    // Whether an attribute has a local, and that got the value.
    private bool StoreLocal(InstanceValue instance, string name, Value value)
    {
        if (instance.Region < 0 || instance.Source is not null || !unit.Foresight.ChangingFields.TryGetValue((instance.Made, name), out StaticType? type))
        {
            return false;
        }

        type = Current(type);
        string text = value.Constant is PyNone ? "null" : unit.Kept(Fitting(instance, name, type, value));
        if (!instance.Locals.TryGetValue(name, out (string Local, StaticType Type) held))
        {
            RequireChangeable(instance);
            UseType(type);
            held = (method.NewLocal(CSharpNames.Camel(name)), type);
            method.Assignable.Add(held.Local);
            method.Writer.Write($"{type.Name} {held.Local} = {text};");
            instance.Locals[name] = held;
            unit.Journal.Add(() => _ = instance.Locals.Remove(name) | instance.Fields.Remove(name));
        }
        else
        {
            method.Writer.Write($"{held.Local} = {text};");
        }

        _ = text != "null" && type.IsOptional && !TypeOf(value)!.IsOptional ? method.NotNull.Add(held.Local) : method.NotNull.Remove(held.Local);
        Give(value);
        instance.Fields[name] = new Code(held.Local, type);
        return true;
    }

    private Code Fitting(InstanceValue instance, string name, StaticType type, Value value)
    {
        Code code = Materialize(Stored(value)) ?? throw unit.Refuse($"'{name}', which changes at run time and has no C# type,");
        StaticType wider = StaticType.Join(type, ItemType.Of(code.Type, isPlain: true, null)) ?? throw unit.Refuse($"'{name}', a {type.Name} here and a {code.Type.Name} elsewhere,");
        return wider.Equals(type) ? code : throw Widened(instance, name, wider);
    }

    // An attribute that changes where it is not certain to gets a local in the next attempt.
    private void RequireLocal(InstanceValue instance, string name, Value? old, Value value)
    {
        if ((instance.Region == method.Region && !instance.IsGiven) || instance.Region < 0 || instance.Source is not null || instance.IsGiven || old is null)
        {
            return;
        }

        StaticType? before = TypeOf(Stored(old));
        StaticType? after = TypeOf(Stored(value));
        StaticType? type = old.Constant is PyNone ? after?.OrNone() : value.Constant is PyNone ? before?.OrNone() : before is not null && after is not null ? StaticType.Join(before, after) : null;
        if (type is not null)
        {
            throw Widened(instance, name, ItemType.Of(type, isPlain: true, null));
        }
    }

    private Exception Widened(InstanceValue instance, string name, StaticType type)
    {
        if (unit.Attempting == 0)
        {
            return new Restart(foresight => foresight.ChangingFields[(instance.Made, name)] = type);
        }

        unit.Foresight.FoundFields[(instance.Made, name)] = type;
        return unit.Refuse($"Changing '{name}' inside of an if or a loop that is decided at run time");
    }
}
