using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content><c>while</c>.</content>
internal sealed partial class FunctionTranslator
{
    private void ExecuteWhile(While loop)
    {
        if (ExecuteElse(loop, loop.Body, loop.Else, loop with { Else = Block.Empty }))
        {
            return;
        }

        int copies = _unrolled;
        _unrolled = 0;
        try
        {
            LoopBody(loop.Span, loop.Body, null, () => OpenWhile(loop.Condition), loop.Condition);
        }
        finally
        {
            _unrolled = copies;
        }
    }

    private void OpenWhile(Expression expression)
    {
        Action[] back = [method.Remember(), .. Frames().Select(f => f.Remember())];
        int lines = method.Writer.Count;
        Code condition = Condition(expression);
        if (method.Writer.Count == lines)
        {
            method.Writer.Write($"while ({condition.Text})");
            method.Writer.Open();
            return;
        }

        // What the condition computes is computed in each turn.
        back.ToList().ForEach(undo => undo());
        method.Writer.Write("while (true)");
        method.Writer.Open();
        LeaveUnless(expression);
    }

    private void LeaveUnless(Expression expression)
    {
        // Of a chain by 'and', each part leaves on its own, before the next is computed.
        if (expression is BooleanChain { IsAnd: true } all)
        {
            all.Operands.ToList().ForEach(LeaveUnless);
            return;
        }

        Code condition = Condition(expression);
        if (condition.Constant is true)
        {
            return;
        }

        method.Writer.Write($"if ({Negate(condition)})");
        method.Writer.Open();
        method.Writer.Write("break;");
        method.Writer.Close();
    }
}
