using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content><c>in</c> and <c>not in</c>.</content>
internal sealed partial class FunctionTranslator
{
    private Value Contains(Value item, Value container, bool wanted)
    {
        if (container is InstanceValue own && own.Type.Find("__contains__") is PyFunction contains)
        {
            Code found = Truthy(CallFunction(contains, null, [own, item], []));
            return wanted ? found : new Code(Negate(found), StaticType.Bool, Precedence.Unary);
        }

        container = Plain(container);
        if (container is Rows.InformationValue information && item.Constant is "transparency")
        {
            return new Code($"{information.Image.At(Precedence.Primary)}.Transparency is {(wanted ? "not " : "")}null", StaticType.Bool, Precedence.Relational);
        }

        if (container is Code exif && Rows.PilInformationRows.IsExif(container))
        {
            return new Code($"{(wanted ? "" : "!")}{exif.At(Precedence.Primary)}.ContainsKey({Int(item).Text})", StaticType.Bool, wanted ? Precedence.Primary : Precedence.Unary);
        }

        if (container is Code { Constant: null, Type: { Kind: TypeKind.Text, Name: "string" } } text && item is Code { Type: { Kind: TypeKind.Text, Name: "string" } } part)
        {
            unit.Use("System");
            return new Code($"{(wanted ? "" : "!")}{text.At(Precedence.Primary)}.Contains({part.Text}, StringComparison.Ordinal)", StaticType.Bool, wanted ? Precedence.Primary : Precedence.Unary);
        }

        if (container is DictLocal or SetLocal or Code { Type.Kind: TypeKind.Dict or TypeKind.Set })
        {
            return Holds(container, item, wanted);
        }

        if (container is ListLocal or Code && TypeOf(container) is { Kind: TypeKind.List, Items: [var element] } && item is Code { Type.Kind: TypeKind.Text or TypeKind.Int } sought && sought.Type.Kind == element.Kind)
        {
            unit.Use("System.Linq");
            return new Code($"{(wanted ? "" : "!")}{Materialize(container)!.At(Precedence.Primary)}.Contains({sought.Text})", StaticType.Bool, wanted ? Precedence.Primary : Precedence.Unary);
        }

        if (container is DictValue keys && item is Code { Constant: null, Type: { Kind: TypeKind.Int or TypeKind.Text, IsOptional: false } })
        {
            container = new TupleValue([.. keys.Items.Keys.Select(unit.Wrap)]);
        }

        if (container is DictValue dict && item.Constant is { } key)
        {
            return unit.Wrap(dict.Items.ContainsKey(key) == wanted);
        }

        if (item.Constant is { } known && container.Constant is { } all)
        {
            return unit.Wrap(SequenceOperators.Contains(unit.Run, all, known) == wanted);
        }

        IReadOnlyList<Value> items = (container.Constant is string ? null : ItemsOf(container)) ?? throw unit.Refuse(container is Code { Type.Kind: TypeKind.Message } ? "Looking into a text that is put together at run time" : "'in' for this");
        if (OneOf(item, items, wanted) is { } pattern)
        {
            return pattern;
        }

        List<Code> parts = [];
        foreach (Value other in items)
        {
            Value equal = Compare(wanted ? CompareOperator.Equal : CompareOperator.NotEqual, item, other);
            if (equal.Constant is bool decided)
            {
                if (decided == wanted)
                {
                    return unit.Wrap(wanted);
                }

                continue;
            }

            parts.Add((Code)equal);
        }

        return parts.Count == 0 ? unit.Wrap(!wanted) : parts.Count == 1 ? parts[0]
            : new Code(string.Join(wanted ? " || " : " && ", parts.Select(part => part.At(Precedence.BitwiseOr))), StaticType.Bool, wanted ? Precedence.Or : Precedence.And);
    }

    // Of a dict or a set that is empty so far, the keys to come have the type of the one that is looked for.
    private Code Holds(Value container, Value item, bool wanted)
    {
        bool isSet = container is SetLocal or Code { Type.Kind: TypeKind.Set };
        Code one = isSet ? SetMember(item) : Key(item);
        string name = (container as DictLocal)?.Name ?? (container as SetLocal)?.Name ?? ((Code)container).At(Precedence.Primary);
        if (container is DictLocal { Known: null } dict)
        {
            dict.SoughtKey = DictLocal.RequireKey(unit, one.Type);
        }
        else if (container is SetLocal set)
        {
            set.Expect(unit, one.Type);
        }
        else
        {
            _ = one.Type.Name == TypeOf(container)?.Items[0].Name || (TypeOf(container)?.Items[0] == StaticType.Any && one.Type.Kind is TypeKind.Int or TypeKind.Text) ? true : throw unit.Refuse("Looking for what is no key");
        }

        return new Code($"{(wanted ? "" : "!")}{name}.{(isSet ? "Contains" : "ContainsKey")}({one.Text})", StaticType.Bool, wanted ? Precedence.Primary : Precedence.Unary);
    }

    // A text or a whole number among constants of its kind: C#'s pattern.
    private static Code? OneOf(Value item, IReadOnlyList<Value> items, bool wanted)
    {
        if (item is not Code { Constant: null, Type: { Kind: TypeKind.Text } or { Kind: TypeKind.Int, IsOptional: false } } code || items.Count < 2
            || !items.All(other => other is Code { Constant: string or long } constant && constant.Type.Kind == code.Type.Kind))
        {
            return null;
        }

        string choices = string.Join(" or ", items.Cast<Code>().Select(constant => constant.Constant is string text ? Literals.Of(text) : Literals.Of((long)constant.Constant!)).Distinct());
        return new Code($"{code.At(Precedence.Relational)} is {(wanted ? choices : $"not ({choices})")}", StaticType.Bool, Precedence.Relational);
    }
}
