using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <content>Instances and dicts that a run makes many of: C#'s records and tuples, which do not change.</content>
internal sealed partial class FunctionTranslator
{
    /// <summary>Whether a value is or holds an instance or a dict that the translator knows attribute by attribute.</summary>
    private static bool HasRecord(Value value) => value switch
    {
        InstanceValue { Source: null, Contents: null } or DictValue { Source: null } => true,
        TupleValue tuple => tuple.Items.Any(HasRecord),
        ListValue list => list.Items.Any(HasRecord),
        _ => false,
    };

    // The record of an instance or a dict; null if one of its values has no C# type.
    private static StaticType? RecordOf(PyClass? type, IEnumerable<(object Key, Value Value)> values)
    {
        List<RecordField> fields = [];
        foreach ((object key, Value value) in values)
        {
            RecordField? field = Stored(value) is { } stored && TypeOf(stored) is { Kind: not (TypeKind.Shape or TypeKind.Enum) } kept ? new RecordField(key, ItemType.Of(kept, isPlain: false, null), null)
                : value.Constant is PyNone or PyCallable or PyEnumMember or PyDict { Items.Count: > 0 } or Libraries.NumPy.DTypeObject or Libraries.Torch.TorchDType ? new RecordField(key, null, value.Constant) : null;
            if (field is null)
            {
                return null;
            }

            fields.Add(field);
        }

        return fields.Count > 0 ? StaticType.Record(type, fields) : null;
    }

    private static StaticType? RecordOf(InstanceValue instance) => RecordOf(instance.Type, instance.Fields.Select(field => ((object)field.Key, field.Value))) is not { } own ? null
        : instance.Expected is { } expected ? StaticType.Join(own, expected) : own;

    /// <summary>What a structure can keep: of a shape, a tuple of numbers.</summary>
    public static Value Stored(Value value) => value is Code { Type: { Kind: TypeKind.Shape, Rank: { } rank } } shape
        ? new TupleValue([.. Enumerable.Range(0, rank).Select(axis => Axis(shape, axis))]) : value;

    // new Tile(x, y, pixels), or (x, y, pixels) for a dict.
    private Code Record(StaticType type, Func<object, Value> value)
    {
        string arguments = string.Join(", ", type.Fields.Where(field => field.Type is not null).Select(field => value(field.Key) is { Constant: PyNone } ? "null" : unit.Kept(Materialize(Stored(value(field.Key)))!)));
        return new Code(type.Name.StartsWith('(') ? $"({arguments})" : $"new {type.Name}({arguments})", type);
    }

    // One of many instances or dicts: what it keeps are C#'s properties.
    private static Value RecordValue(Code code)
    {
        int place = 0;
        List<(object Key, Value Value)> fields = [.. code.Type.Fields.Select(field => (field.Key, field.Type is { } type
            ? Whole(new Code($"{code.At(Precedence.Primary)}.{code.Type.Names![place++]}", type)) : FixedValue(field.Fixed!)))];
        if (code.Type.Class is { } own)
        {
            InstanceValue instance = new(own) { Region = -1, IsGiven = true, Source = code };
            fields.ForEach(field => instance.Fields[(string)field.Key] = field.Value);
            return instance;
        }

        DictValue dict = new() { Region = -1, IsGiven = true, Source = code };
        fields.ForEach(field => dict.Items[field.Key] = field.Value);
        return dict;
    }

    private static Value FixedValue(object value)
    {
        if (value is not PyDict dict)
        {
            return new Known(value);
        }

        DictValue made = new() { Region = -1, IsGiven = true };
        foreach ((object key, object item) in dict.Items)
        {
            made.Items[key] = Literals.TryOf(item) ?? FixedValue(item);
        }

        return made;
    }

    /// <summary>The type with the classes of this run of the translation.</summary>
    private StaticType Current(StaticType type) => type.Kind switch
    {
        TypeKind.Record => StaticType.Record(type.Class is { } own ? unit.Run.Module.Find(own.Name) as PyClass ?? own : null, [.. type.Fields.Select(field => field with { Type = field.Type is { } kept ? Current(kept) : null })]) with { IsOptional = type.IsOptional },
        TypeKind.List when type.Name.StartsWith("List<", StringComparison.Ordinal) => StaticType.List(Current(type.Items[0])),
        _ => type,
    };
}
