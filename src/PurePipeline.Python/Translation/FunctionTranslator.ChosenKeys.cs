using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <content>Items of dicts by keys that are not known.</content>
internal sealed partial class FunctionTranslator
{
    // A dict of known keys: C#'s switch.
    public Value Chosen(DictValue dict, Code key, Value? otherwise)
    {
        Code[] keys = [.. dict.Items.Keys.Select(known => unit.Wrap(known) is Code { Constant: long or string } code && code.Type.Kind == key.Type.Kind ? code : throw unit.Refuse("A key that is not known"))];
        Code[] values = [.. dict.Items.Values.Select(value => Materialize(value) ?? throw unit.Refuse("A key that is not known, of values of different types"))];
        StaticType? type = values.Length == 0 ? null : values.Select(value => value.Type).Aggregate((a, b) => a is null ? null! : StaticType.Join(a, b)!);
        string arms = string.Join(", ", keys.Zip(values, (k, v) => $"{k.Text} => {v.Text}"));
        if (otherwise is not null)
        {
            return ChosenOr(key, arms, type, otherwise);
        }

        unit.Use("System.Collections.Generic");
        return type is null or { IsMixed: true } ? throw unit.Refuse("A key that is not known, of values of different types") : Whole(new Code(
            $"{key.At(Precedence.Primary)} switch {{ {arms}, _ => throw new KeyNotFoundException() }}", type, Precedence.Conditional));
    }

    private Value ChosenOr(Code key, string arms, StaticType? type, Value otherwise)
    {
        bool isNone = otherwise.Constant is PyNone;
        StaticType? all = type is null ? null : isNone ? type.OrNone() : Materialize(otherwise) is { } other ? StaticType.Join(type, other.Type) : null;
        if (type is { Kind: TypeKind.Text } && otherwise is Code { Type: { Kind: TypeKind.Int, IsOptional: false } } number)
        {
            return new Code($"{key.At(Precedence.Primary)} switch {{ {arms}, _ => (object){number.At(Precedence.Unary)} }}", StaticType.Any, Precedence.Conditional);
        }

        if (all is null or { IsMixed: true } || key.Type.IsOptional)
        {
            throw unit.Refuse("A key that is not known, of values of different types");
        }

        string rest = isNone ? all.IsReference ? "null" : $"({all.Name})null" : Materialize(otherwise)!.Text;
        Code chosen = new($"{key.At(Precedence.Primary)} switch {{ {arms}, _ => {rest} }}", all, Precedence.Conditional);
        return isNone ? Simple(chosen, NameHint ?? "chosen") : Whole(chosen);
    }
}
