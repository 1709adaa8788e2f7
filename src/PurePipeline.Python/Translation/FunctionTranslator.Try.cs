using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>try.</summary>
internal sealed partial class FunctionTranslator
{
    // What can be decided now is: a try around imports, or around what cannot fail here.
    private void ExecuteTry(Try attempt)
    {
        PythonError? raised = null;
        if (!Attempt(() =>
        {
            try
            {
                Execute(attempt.Body);
                if (!attempt.Handlers.All(handler => OnlyRaises(handler.Body)) && !attempt.Body.Statements.All(IsDecided))
                {
                    throw unit.Refuse("A try whose exception is handled");
                }
            }
            catch (PythonError error)
            {
                raised = error;
                throw;
            }
        }, out Refusal? problem))
        {
            if (raised is null || attempt.Handlers.FirstOrDefault(handler => handler.Type is null || unit.Source[handler.Type.Span].Contains(raised.Kind, StringComparison.Ordinal)
                || unit.Source[handler.Type.Span] is "Exception") is not { } caught)
            {
                throw problem!;
            }

            Execute(caught.Body);
        }
        else
        {
            Execute(attempt.Else);
        }

        Execute(attempt.Finally);
    }

    // What was known now did not fail, and will not.
    private bool IsDecided(Statement statement) => statement switch
    {
        Pass or Import or ImportFrom or FunctionDefinition or ClassDefinition => true,
        Assignment { Targets: [Name name] } => Lookup(name.Id).Constant is not null,
        _ => false,
    };

    private static bool OnlyRaises(Block block) => block.Statements.All(statement => statement is Raise or Pass or ExpressionStatement) && block.Statements.Any(statement => statement is Raise);
}
