using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <content>Known values in another method.</content>
internal sealed partial class FunctionTranslator
{
    // A constant in another method: not by the name of a local, and not to be changed there.
    private Value Detached(Value value) => value switch
    {
        Code { Constant: IArrayValue array } code => code.IsShared ? code : Folded(array, isStatic: true),
        Code { Constant: { } constant } code => unit.Fields.Any(member => member.Contains($" {code.Text} =", StringComparison.Ordinal)) ? code : unit.Wrap(constant),
        TupleValue tuple => new TupleValue([.. tuple.Items.Select(Detached)]),
        ListValue list => new ListValue([.. list.Items.Select(Detached)]) { Region = -1 },
        DictValue dict => Copy(dict),
        InstanceValue instance => Copy(instance),
        _ => value,
    };

    private DictValue Copy(DictValue dict)
    {
        DictValue copy = new() { Region = -1 };
        foreach ((object key, Value value) in dict.Items)
        {
            copy.Items[key] = Detached(value);
        }

        return copy;
    }

    private InstanceValue Copy(InstanceValue instance)
    {
        InstanceValue copy = new(instance.Type) { Region = -1, Contents = instance.Contents is { } contents ? Detached(contents) : null, IsItsOwnDict = instance.IsItsOwnDict };
        foreach ((string name, Value value) in instance.Fields)
        {
            copy.Fields[name] = Detached(value);
        }

        return copy;
    }
}
