using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Returns from within an if or a try, in a body that goes into its caller's: what follows becomes its else.</summary>
internal sealed partial class FunctionTranslator
{
    private const string ReturnedName = "returned";
    private const int MaxReturnPaths = 16;

    /// <summary>The body with an assignment in the place of each return; null if no if returns.</summary>
    private Block? Structured(Block body)
    {
        if (!body.Statements.Any(statement => statement is If or With or Try && HasReturn(statement)))
        {
            return null;
        }

        int paths = 0;
        return Structured(body.Statements, ref paths);
    }

    private Block Structured(IReadOnlyList<Statement> statements, ref int paths)
    {
        if (++paths > MaxReturnPaths)
        {
            throw unit.Refuse("A function with so many returns, whose arguments have no C# type,");
        }

        List<Statement> made = [];
        for (int i = 0; i < statements.Count; i++)
        {
            Statement statement = statements[i];
            IEnumerable<Statement> rest = statements.Skip(i + 1);
            switch (statement)
            {
                case Return returned:
                    made.Add(new Assignment(returned.Span, [new Name(returned.Span, ReturnedName)], returned.Value ?? new Literal(returned.Span, PyNone.Value)));
                    return new Block(made);
                case If branch when HasReturn(branch):
                    made.Add(new If(branch.Span, branch.Condition,
                        Structured([.. branch.Then.Statements, .. Ends(branch.Then) ? [] : rest], ref paths),
                        Structured([.. branch.Else.Statements, .. Ends(branch.Else) ? [] : rest], ref paths)));
                    return new Block(made);
                case With with when HasReturn(with):
                    made.Add(new With(with.Span, with.Context, with.Target, Structured([.. with.Body.Statements, .. Ends(with.Body) ? [] : rest], ref paths)));
                    return new Block(made);
                case Try attempt when HasReturn(attempt):
                    made.Add(Structured(attempt, [.. rest], ref paths));
                    return new Block(made);
                default:
                    made.Add(statement);
                    break;
            }
        }

        if (made is not [.., Raise])
        {
            SourceSpan place = made.Count > 0 ? made[^1].Span : unit.Place;
            made.Add(new Assignment(place, [new Name(place, ReturnedName)], new Literal(place, PyNone.Value)));
        }

        return new Block(made);
    }

    // What follows the try comes where its body ends, outside of the handlers' reach, and where a handler ends.
    private Try Structured(Try attempt, IReadOnlyList<Statement> rest, ref int paths)
    {
        bool returns = attempt.Body.Statements.Any(HasReturn);
        if ((returns && !Ends(attempt.Body)) || attempt.Finally.Statements.Any(HasReturn) || (rest.Count > 0 && attempt.Finally.Statements.Count > 0))
        {
            throw unit.Refuse("This way of returning from within a try, in a function whose arguments have no C# type,");
        }

        List<ExceptHandler> handlers = [];
        foreach (ExceptHandler handler in attempt.Handlers)
        {
            handlers.Add(handler with { Body = Structured([.. handler.Body.Statements, .. Ends(handler.Body) ? [] : rest], ref paths) });
        }

        return returns
            ? attempt with { Body = Structured(attempt.Body.Statements, ref paths), Handlers = handlers }
            : attempt with { Handlers = handlers, Else = Structured([.. attempt.Else.Statements, .. Ends(attempt.Else) ? [] : rest], ref paths) };
    }

    private static bool HasReturn(Statement statement) => statement is Return || SyntaxNames.Nested(new Block([statement])).Any(inner => inner is Return);

    private static bool Ends(Block block) => block.Statements is [.., var last] && last switch
    {
        Return or Raise => true,
        If branch => Ends(branch.Then) && Ends(branch.Else),
        With with => Ends(with.Body),
        Try attempt => Ends(attempt.Else.Statements.Count > 0 ? attempt.Else : attempt.Body) && attempt.Handlers.All(handler => Ends(handler.Body)),
        _ => false,
    };
}
