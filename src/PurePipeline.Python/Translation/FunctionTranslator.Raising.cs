using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content><c>raise</c> and <c>assert</c>.</content>
internal sealed partial class FunctionTranslator
{
    private void ExecuteRaise(Raise raise)
    {
        if (raise.Value is null && _isHandling)
        {
            method.Writer.Write("throw;");
            return;
        }

        string message = "\"\"";
        string kind = "Exception";
        if (raise.Value is Call { Function: var type, Arguments: var arguments })
        {
            kind = (Evaluate(type).Constant as PyType)?.Name ?? kind;
            message = arguments.Count > 0 ? Message(arguments[0].Value) : message;
        }

        Throw(kind, message);
    }

    private void Throw(string kind, string message)
    {
        unit.Use("System");
        string type = kind switch
        {
            "ValueError" or "TypeError" => "ArgumentException",
            "NotImplementedError" => "NotSupportedException",
            "IndexError" or "KeyError" => "IndexOutOfRangeException",
            _ => "InvalidOperationException",
        };
        method.Writer.Write($"throw new {type}({message});");
    }

    private string Message(Expression expression)
    {
        string text = "\"\"";
        return Attempt(() => text = Evaluate(expression) is Code { Type.Kind: TypeKind.Text or TypeKind.Message } code ? code.Text : "\"The recipe raises an exception here.\"", out _)
            ? text
            : "\"The recipe raises an exception here.\"";
    }

    private void ExecuteAssert(Assert assert)
    {
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
