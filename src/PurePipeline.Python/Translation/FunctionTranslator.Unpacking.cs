using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Assignments to several targets.</summary>
internal sealed partial class FunctionTranslator
{
    private void Unpack(IReadOnlyList<Expression> targets, Value value)
    {
        if (value is TupleValue { Text: { } text } whole && whole.Items.Count == targets.Count && TypeOf(whole) is { } type && Deconstruct(targets, text, type))
        {
            return;
        }

        IReadOnlyList<Value> items = Unpacked(targets, value is TupleValue { Text: not null } called && Materialize(called) is { IsSimple: false } call ? Elements(Local("result", call)) : value);
        if (items.Count != targets.Count)
        {
            throw PythonError.Value($"cannot unpack {items.Count} values into {targets.Count}");
        }

        // Values are taken before the first target changes.
        Code[] changing = [.. items.OfType<Code>().Where(code => code.Constant is null)];
        string[] locals = [.. targets.OfType<Name>().Select(target => Frames().Select(f => f.Variables.GetValueOrDefault(target.Id)).OfType<Code>().FirstOrDefault()?.Text).OfType<string>()];
        bool overlaps = locals.Where((local, i) => items.Skip(i + 1).Any(item => item.Mentions(local))).Any();
        if (overlaps)
        {
            items = [.. items.Select((item, i) => item is Code { Constant: null } code ? Freeze(code, targets[i] is Name name ? "new_" + name.Id : "item") : item)];
        }

        for (int i = 0; i < items.Count; i++)
        {
            AssignTo(targets[i], items[i]);
        }
    }

    // (int width, int height) = image.Size;
    private bool Deconstruct(IReadOnlyList<Expression> targets, string text, StaticType type)
    {
        Name[] names = [.. targets.OfType<Name>()];
        if (names.Length != targets.Count || names.All(name => name.Id == "_") || names.Select(name => name.Id).Distinct().Count() < names.Length || names.Any(name => Owner(name.Id).Pinned.ContainsKey(name.Id)))
        {
            return false;
        }

        string[] parts = new string[names.Length];
        Code[] locals = new Code[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            Frame owner = Owner(names[i].Id);
            StaticType item = type.Items[i];
            if (IsDiscarded(names[i].Id))
            {
                (parts[i], locals[i]) = ("_", new Code("_", item));
                continue;
            }

            UseType(item);
            Code? old = owner.Variables.GetValueOrDefault(names[i].Id) as Code;
            bool again = old is { IsSimple: true } && method.Assignable.Contains(old.Text) && old.Type.Name == item.Name && !IsNeeded(old.Text, owner, names[i].Id);
            string local = again ? old!.Text : method.NewLocal(CSharpNames.Camel(SuffixFor(names[i].Id, item)));
            method.Assignable.Add(local);
            method.Parameters.Remove(local);
            (parts[i], locals[i]) = (again ? local : $"{item.Name} {local}", new Code(local, item));
        }

        method.Writer.Write($"({string.Join(", ", parts)}) = {text};");
        for (int i = 0; i < names.Length; i++)
        {
            Frame owner = Owner(names[i].Id);
            owner.Doubtful.Remove(names[i].Id);
            if (!IsDiscarded(names[i].Id))
            {
                owner.Variables[names[i].Id] = Whole(locals[i]);
            }
        }

        return true;
    }

    // The name _ of a function that nowhere asks for it is C#'s.
    private bool IsDiscarded(string name) => name == "_" && frame.Function?.Code.Body is { } body && !SyntaxNames.IsRead(body, name);

    private IReadOnlyList<Value> Unpacked(IReadOnlyList<Expression> targets, Value value)
    {
        int star = targets.ToList().FindIndex(target => target is Starred);
        if (star >= 0 && value is ListLocal or Code { Type: { Kind: TypeKind.List, Items: [_] } } && Materialize(value) is { } many)
        {
            return Spread(targets, star, Simple(many, "items"));
        }

        if (star >= 0 && value is Code { Type.Kind: TypeKind.Shape } shape)
        {
            return shape.Type.Rank is null ? Spread(targets, star, Simple(shape, "shape").As(new StaticType(TypeKind.List, "int[]") { Items = [StaticType.Length] })) : Unpacked(targets, Stored(shape));
        }

        if (star >= 0 && value is Code { Constant: null, Type.IsArray: true })
        {
            throw unit.Refuse("Unpacking an array with *");
        }

        IReadOnlyList<Value> items = (Unpackable(targets.Count, value) ?? ItemsOf(value)) is { } known
            ? known
            : throw unit.Refuse("unpacking this");
        if (star < 0)
        {
            return items;
        }

        int behind = targets.Count - star - 1;
        return items.Count < targets.Count - 1
            ? throw PythonError.Value("not enough values to unpack")
            : [.. items.Take(star), new ListValue([.. items.Skip(star).Take(items.Count - star - behind)]), .. items.Skip(items.Count - behind)];
    }

    // first, *rest = a list whose length is not known.
    private List<Value> Spread(IReadOnlyList<Expression> targets, int star, Code list)
    {
        (int behind, StaticType item) = (targets.Count - star - 1, list.Type.Items[0]);
        if (targets.Count > 2)
        {
            method.Writer.Write($"if ({list.Text}.{CountName(list.Type)} < {targets.Count - 1})");
            method.Writer.Open();
            Throw("ValueError", "\"There are not enough values to unpack.\"");
            method.Writer.Close();
        }

        IEnumerable<Value> Parts(int count, Func<int, string> place) => Enumerable.Range(0, count).Select(i => Whole(new Code($"{list.Text}[{place(i)}]", item)));
        bool isDiscarded = targets[star] is Starred { Value: Name { Id: var name } } && IsDiscarded(name);
        Value rest = isDiscarded ? Known.None : Listed(new Code($"{list.Text}{(list.Type.Name == "int[]" ? $"[{star}..^{behind}]" : $"{(star > 0 ? $".Skip({star})" : "")}{(behind > 0 ? $".SkipLast({behind})" : "")}")}", list.Type));
        unit.Use("System.Linq");
        return [.. Parts(star, i => $"{i}"), rest, .. Parts(behind, i => $"^{behind - i}")];
    }

    private TupleValue? Unpackable(Expression target, Value value)
    {
        IReadOnlyList<Expression> targets = target is TupleDisplay tuple ? tuple.Items : ((ListDisplay)target).Items;
        return targets.All(one => one is not Starred) && Unpackable(targets.Count, value) is { } items ? new TupleValue(items) : null;
    }

    // What C# has no fixed number of items for, the number of targets gives one.
    private IReadOnlyList<Value>? Unpackable(int count, Value value)
    {
        switch (value)
        {
            case Code { Type.Kind: TypeKind.Shape } shape:
                Code span = Simple(shape, "shape");
                return [.. Enumerable.Range(0, count).Select(i => new Code($"{span.Text}[{i}]", StaticType.Length))];
            case Code { Type.Kind: TypeKind.Array } array when array.Constant is null or PyObject:
                Code whole = Simple(array, NameHint ?? "items");
                return [.. Enumerable.Range(0, count).Select(i => Part(whole, $"[{i}]", 1))];
            case Rows.ElementsValue elements:
                return Unpackable(count, elements.Array);
            case ListLocal { Item: { } element } local:
                return [.. Enumerable.Range(0, count).Select(i => Whole(new Code($"{local.Name}[{i}]", element)))];
            case Code { Type: { Kind: TypeKind.List, Items: [var item] } } list:
                Code all = Simple(list, "items");
                return [.. Enumerable.Range(0, count).Select(i => new Code($"{all.Text}[{i}]", item))];
            default:
                return null;
        }
    }
}
