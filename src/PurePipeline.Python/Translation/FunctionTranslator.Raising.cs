using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content><c>raise</c> and <c>assert</c>.</content>
internal sealed partial class FunctionTranslator
{
    private void ExecuteRaise(Raise raise)
    {
        if (raise.Value is null && method.IsHandling)
        {
            method.Writer.Write("throw;");
            return;
        }

        (Expression? raised, IReadOnlyList<Argument> arguments) = raise.Value is Call call ? (call.Function, call.Arguments) : (raise.Value, []);
        var type = raised is null ? null : Evaluate(raised).Constant as PyType;
        if (type?.Name == "StopIteration" && unit.NextLoop is { } loop)
        {
            LeaveOwnLoop(loop);
            return;
        }

        if (type?.Name == "StopIteration" && unit.NextRegion is not null)
        {
            _ = unit.NextRegion == method.Region ? throw new PythonError(type.Name, "") : true;
            RequireNoEnd();
        }

        Throw(type?.Name ?? "Exception", arguments is [var first, ..] ? Message(first.Value) : "\"\"", type);
    }

    /// <summary>Writes a throw of what C# has for a Python exception.</summary>
    public void Throw(string kind, string message, PyType? type = null) => method.Writer.Write($"throw new {CaughtExceptions.Thrown(unit, type, kind)}({message});");

    private string Message(Expression expression)
    {
        string text = "\"\"";
        _isMessage = true;
        try
        {
            return Attempt(() => text = Evaluate(expression) is Code { Type.Kind: TypeKind.Text or TypeKind.Message } code ? code.Text : "\"The recipe raises an exception here.\"", out _)
                ? text
                : "\"The recipe raises an exception here.\"";
        }
        finally
        {
            _isMessage = false;
        }
    }

    private void ExecuteAssert(Assert assert)
    {
        if (assert.Condition is BooleanChain { IsAnd: true } all)
        {
            all.Operands.ToList().ForEach(condition => ExecuteAssert(assert with { Condition = condition }));
            return;
        }

        _raisesOnNone = true;
        Code condition = Condition(assert.Condition);
        _raisesOnNone = false;
        if (condition.Constant is true)
        {
            return;
        }

        method.Writer.Write($"if ({Negate(condition)})");
        method.Writer.Open();
        Throw("AssertionError", assert.Message is null ? Literals.Of($"Not so: {unit.Source[assert.Condition.Span]}") : Message(assert.Message));
        method.Writer.Close();
    }
}
