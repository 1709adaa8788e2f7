namespace PurePipeline.Python.Translation;

/// <content>Lists joined.</content>
internal sealed partial class FunctionTranslator
{
    // Lists of which at least one has a length that is not known.
    private ListLocal Joined(Value left, Value right)
    {
        (StaticType a, StaticType b) = (Item(left), Item(right));
        StaticType item = StaticType.Join(a, b) is { } joined && (!joined.IsMixed || (a.Kind == TypeKind.Float && b.Kind == TypeKind.Float)) && joined.Name == a.Name ? joined : throw unit.Refuse("+ of lists of different types");
        string Part(Value list) => list is ListValue known ? string.Join(", ", known.Items.Select(one => Materialize(one)!.Text)) : $".. {Materialize(list)!.Text}";
        StaticType plain = item.IsArray ? item with { Elements = null, Rank = null, IsStrong = false } : item;
        unit.Use("System.Collections.Generic");
        UseType(plain);
        ListLocal list = new(method, method.NewLocal(CSharpNames.Camel(NameHint ?? "joined")), unit.Place);
        method.Writer.Write($"{ListLocal.Placeholder(list.Name)} {list.Name} = [{Part(left)}, {Part(right)}];");
        list.Expect(unit, plain);
        return list;

        StaticType Item(Value list) => list is ListValue { Items.Count: 0 } ? throw unit.Refuse("+ of an empty list") : TypeOf(list)?.Items[0] ?? throw unit.Refuse("+ of these lists");
    }
}
