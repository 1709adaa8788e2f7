namespace PurePipeline.Python.Translation;

/// <content>Functions one after the other.</content>
internal sealed partial class FunctionTranslator
{
    private Value Steps(IReadOnlyList<Value> steps, IReadOnlyList<Value> positional, string? name)
    {
        if (positional.Count != 1)
        {
            throw unit.Refuse("A sequence of transforms with more than one input");
        }

        if (name is not null && positional[0] is Code input && !isInline && unit.Depth < 20 && TryMethod(CSharpNames.Pascal(name), [], [("image", input)], null, StepsBody, $"steps {name}", out Value result))
        {
            return result;
        }

        return Chain(steps, positional[0]);

        void StepsBody(FunctionTranslator body) => body.ExecuteReturn(body.Chain(steps, body.Lookup("image")));
    }

    private Value Chain(IReadOnlyList<Value> steps, Value value)
    {
        foreach (Value step in steps)
        {
            Value next = Call(step, [value], []);
            if (next is Code { IsSimple: false } code && !ReferenceEquals(step, steps[^1]))
            {
                string local = code.Type.Kind switch { TypeKind.Image => "image", TypeKind.Tensor => "tensor", _ => "array" };
                AssignName(local, code);
                next = frame.Variables[local];
            }

            value = next;
        }

        return value;
    }
}
