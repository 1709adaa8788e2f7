using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>torch.utils.data.DataLoader</c> of a dataset of the recipe's own: its items in batches, as the default <c>collate_fn</c> joins them.</summary>
internal static class DataLoaderRows
{
    public static void AddTo(Dictionary<string, Row> rows) => rows["torch.utils.data.DataLoader"] = static site =>
        site["shuffle"].Constant is { } shuffle && Sequences.Truth(shuffle) ? throw site.Refuse("shuffle") : new LoaderValue(
            site.To, site["dataset"], (int)(site["batch_size"].Constant as long? ?? throw site.Refuse("a batch_size that is not known")),
            site["drop_last"].Constant is true, site.IsGiven("collate_fn") ? site["collate_fn"] : null);
}

/// <summary>A loader: a batch is made when it is asked for.</summary>
internal sealed class LoaderValue(FunctionTranslator to, Value dataset, int size, bool dropsLast, Value? collate) : Value
{
    /// <summary>The number of batches.</summary>
    public int Count => dropsLast ? Items / size : (Items + size - 1) / size;

    private int Items => to.Call(to.Attribute(dataset, "__len__"), [], []).Constant is long count ? (int)count : throw to.Unit.Refuse("A dataset whose length is not known");

    public override bool Mentions(string local) => dataset.Mentions(local);

    public Value Batch(int index)
    {
        List<Value> items = [];
        for (int i = index * size; i < Math.Min((index + 1) * size, Items); i++)
        {
            items.Add(to.Frozen(to.Call(to.Attribute(dataset, "__getitem__"), [Literals.TryOf((long)i)!], []), "item"));
        }

        return collate is null ? Collate(items) : to.Call(collate, [new ListValue(items) { Region = to.Method.Region }], []);
    }

    private Value Collate(List<Value> items)
    {
        switch (items[0])
        {
            case Code { Type.Kind: TypeKind.Tensor }:
                return Torch("stack", items);
            case Code { Type.Kind: TypeKind.Array }:
                return Torch("stack", [.. items.Select(item => to.Call(Function("from_numpy"), [item], []))]);
            case Code { Type: { IsNumber: true } or { Kind: TypeKind.Bool } }:
                return Torch("tensor", items);
            case Code { Type.Kind: TypeKind.Text }:
                return new ListValue(items) { Region = to.Method.Region };
            case TupleValue or ListValue or InstanceValue { Contents: TupleValue }:
                IReadOnlyList<Value>[] rows = [.. items.Select(item => to.Items(item)!)];
                return new ListValue([.. Enumerable.Range(0, rows[0].Count).Select(i => Collate([.. rows.Select(row => row[i])]))]) { Region = to.Method.Region };
            case DictValue first:
                DictValue made = new() { Region = to.Method.Region };
                first.Items.Keys.ToList().ForEach(key => made.Items[key] = Collate([.. items.Select(item => ((DictValue)item).Items[key])]));
                return made;
            default:
                throw to.Unit.Refuse("A batch of these");
        }
    }

    private Value Torch(string name, List<Value> items) => to.Call(Function(name), [new ListValue(items) { Region = to.Method.Region }], []);

    private static Known Function(string name) => new(Libraries.Torch.TorchModule.Module.GetAttribute(name)!);
}
