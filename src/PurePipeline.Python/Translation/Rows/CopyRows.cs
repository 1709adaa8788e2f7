using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>copy</c>: what does not change is its own copy.</summary>
internal static class CopyRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["copy.copy"] = static site => Copy(site, site["x"], isDeep: false);
        rows["copy.deepcopy"] = static site => Copy(site.Only(), site["x"], isDeep: true);
    }

    private static Value Copy(NativeSite site, Value value, bool isDeep)
    {
        switch (value)
        {
            case Code { Type: { IsNumber: true } or { Kind: TypeKind.Text or TypeKind.Bool } } or Known { Python: PyNone }:
                return value;
            case Code { Type.Kind: TypeKind.Array } array:
                return new Code($"{site.To.Array(array, first: true).At(Precedence.Primary)}.Copy()", array.Type);
            case Code { Type.Kind: TypeKind.Tensor } tensor:
                return new Code($"{tensor.At(Precedence.Primary)}.Clone()", tensor.Type);
            case ListValue { IsDeque: false } list:
                return new ListValue([.. list.Items.Select(Item)]) { Region = site.To.Method.Region };
            case DictValue dict:
                DictValue copy = new() { Region = site.To.Method.Region };
                dict.Items.ToList().ForEach(pair => copy.Items[pair.Key] = Item(pair.Value));
                return copy;
            default:
                throw site.Refuse("this");
        }

        Value Item(Value item) => isDeep ? site.To.Frozen(Copy(site, item, isDeep), "item") : item;
    }
}
