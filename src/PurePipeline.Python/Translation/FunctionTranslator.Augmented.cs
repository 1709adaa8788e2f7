using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Augmented assignments.</content>
internal sealed partial class FunctionTranslator
{
    private void Augment(AugmentedAssignment statement)
    {
        if (AugmentKey(statement))
        {
            return;
        }

        Value old = Evaluate(statement.Target);
        Value value = Evaluate(statement.Value);
        unit.Place = statement.Span;
        if (old is Code { Type.IsArray: true } array && !array.Type.IsStrong && array.Type.Rank != 0)
        {
            RequireOwn(array);
            if (statement.Target is Name && array.Type.MayBeElement && array.Type.Kind == TypeKind.Array)
            {
                throw unit.Refuse("Changing in place what may be an element of an array");
            }

            unit.MutatesArrays = true;
            bool tensor = array.Type.Kind == TypeKind.Tensor;
            string name = statement.Operator switch
            {
                BinaryOperator.Add => "Add",
                BinaryOperator.Subtract => tensor ? "Sub" : "Subtract",
                BinaryOperator.Multiply => tensor ? "Mul" : "Multiply",
                BinaryOperator.Divide => tensor ? "Div" : "Divide",
                _ => throw unit.Refuse($"{statement.Operator.Symbol()}= of arrays"),
            };
            Code other = Operand(value, tensor, first: false);
            if (statement.Target is Subscript { Value: var source, Index: var places } && Evaluate(source) is FlatValue flat)
            {
                Code changed = Local("picked", array);
                method.Writer.Write($"{changed.Text}.{name}InPlace({other.Text});");
                SetFlat(flat, places, changed);
                return;
            }

            if (statement.Target is Subscript { Value: var owner, Index: var index } && (array.IsPicked || array.Text.Contains(".Take(", StringComparison.Ordinal)))
            {
                // What is picked is a copy, which goes back.
                Code part = ArrayItem((Code)Evaluate(owner), index, isTarget: true);
                array = Local("picked", part);
                method.Writer.Write($"{array.Text}.{name}InPlace({other.Text});");
                method.Writer.Write($"{part.Text} = {array.Text};");
            }
            else
            {
                method.Writer.Write($"{array.At(Precedence.Primary)}.{name}InPlace({other.Text});");
            }

            Forget(statement.Target);
            return;
        }

        if (old is ListLocal grown && statement.Operator == BinaryOperator.Add && ItemsOf(value) is null && TypeOf(value) is { Kind: TypeKind.List, Items: [var added] })
        {
            grown.Expect(unit, added);
            method.Writer.Write($"{grown.Name}.AddRange({Materialize(value)!.Text});");
            return;
        }

        if (old is ListLocal list && statement.Operator == BinaryOperator.Add)
        {
            foreach (Value item in ItemsOf(value) ?? throw unit.Refuse("Adding this to a list"))
            {
                Append(list, item);
            }

            return;
        }

        AssignTo(statement.Target, Operate(statement.Operator, old, value));
    }

    // What was known of an array that is changed in place holds no longer.
    private void Forget(Expression target)
    {
        if (target is Name name && Lookup(name.Id) is Code { Constant: not null } code)
        {
            Owner(name.Id).Variables[name.Id] = new Code(code.Text, code.Type);
        }
        else if (target is Subscript { Value: Name owner })
        {
            Forget(owner);
        }
    }
}
