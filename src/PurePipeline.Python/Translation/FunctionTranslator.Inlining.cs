using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Translation;

/// <content>Functions whose body goes into the caller's.</content>
internal sealed partial class FunctionTranslator
{
    private Value Inline(PyFunction function, Frame? closure, List<(string Name, Value Value)> values, bool isTail = false)
    {
        RequireStack();
        unit.Depth++;
        FunctionTranslator translator = Inlined(function, closure, values);
        translator.IsTail = isTail;
        if (function.Code.Result is { } expression)
        {
            Value value = translator.Evaluate(expression);
            unit.Depth--;
            return value;
        }

        if (translator.Structured(function.Code.Body!) is { } structured)
        {
            translator.Body(structured);
            unit.Depth--;
            return translator._isDone ? translator.Returned : translator.Lookup(ReturnedName);
        }

        translator.Body(function.Code.Body!);
        unit.Depth--;
        return translator.Returned;
    }

    private FunctionTranslator Inlined(PyFunction function, Frame? closure, List<(string Name, Value Value)> values)
    {
        Frame own = new(function, closure);
        foreach ((string name, Value value) in values)
        {
            own.Variables[name] = value is Code { Constant: null } code ? Frozen(code, name) : value;
        }

        FunctionTranslator translator = new(unit, method, own, isInline: true);
        translator._held.AddRange(_held);
        translator._held.AddRange(Frames().SelectMany(f => f.Variables.Values));
        translator.HoldParameters();
        return translator;
    }
}
