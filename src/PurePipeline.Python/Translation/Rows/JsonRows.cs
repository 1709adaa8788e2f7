using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>json</c>: what is written of values that only a run knows is read as these values again.</summary>
internal static class JsonRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["json.dumps"] = static site => site["obj"] is var value && IsPlain(value) ? new JsonValue(Copy(site, value)) : throw site.Refuse("values of the picture's other than texts and numbers");
        rows["json.loads"] = static site => site["s"] is JsonValue text ? Copy(site, text.Content) : throw site.Refuse("a text that is not known");
    }

    // Keys become texts; what JSON has no word for is refused.
    private static bool IsPlain(Value value) => value switch
    {
        Code { Type.Kind: TypeKind.Text or TypeKind.Bool } => true,
        Code { Type: { IsNumber: true, IsStrong: false, IsMixed: false, IsOptional: false } } => true,
        ListValue { IsDeque: false } list => list.Items.All(IsPlain),
        TupleValue tuple => tuple.Items.All(IsPlain),
        DictValue dict => dict.Items.All(pair => pair.Key is string && IsPlain(pair.Value)),
        _ => value.Constant is PyNone,
    };

    private static Value Copy(NativeSite site, Value value)
    {
        switch (value)
        {
            case ListValue or TupleValue:
                return new ListValue([.. site.To.Items(value)!.Select(item => Copy(site, item))]) { Region = site.To.Method.Region };
            case DictValue dict:
                DictValue copy = new() { Region = site.To.Method.Region };
                dict.Items.ToList().ForEach(pair => copy.Items[pair.Key] = Copy(site, pair.Value));
                return copy;
            default:
                return site.To.Frozen(value, "item");
        }
    }
}

/// <summary>The JSON of values, of which some are known in a run alone.</summary>
internal sealed class JsonValue(Value content) : Value
{
    public Value Content => content;

    public override bool Mentions(string local) => content.Mentions(local);
}
