using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>try: what can be decided now, such as one around imports, is; another one becomes C#'s.</summary>
internal sealed partial class FunctionTranslator
{
    // What only a picture that cannot be read raises, which ends the run.
    private static readonly HashSet<string> s_readingErrors = ["OSError", "IOError", "FileNotFoundError", "UnidentifiedImageError", "PIL.UnidentifiedImageError", "Image.UnidentifiedImageError"];

    private void ExecuteTry(Try attempt)
    {
        PythonError? raised = null;
        bool isHandled = false;
        (MethodScope Method, int Line)? outer = unit.StartOfTry;
        unit.StartOfTry = attempt.Handlers.Count > 0 ? (method, method.Writer.Count) : null;
        bool isDone = Attempt(() =>
        {
            try
            {
                Execute(attempt.Body);
                isHandled = IsWritten(attempt);
                _ = isHandled ? throw unit.Refuse("A try whose exception is handled") : true;
            }
            catch (PythonError error)
            {
                raised = error;
                throw;
            }
        }, out Refusal? problem);
        unit.StartOfTry = outer;
        if (!isDone)
        {
            // What cannot be translated as it stands may be where its exception counts.
            bool counts = raised is null && attempt.Handlers.Count > 0 && !attempt.Handlers.All(handler => OnlyRaises(handler.Body) || CatchesReadingOnly(handler));
            if (isHandled || (counts && !method.IsTrying))
            {
                WriteTry(attempt);
                return;
            }

            if (raised is null || attempt.Handlers.FirstOrDefault(handler => Catches(handler, raised)) is not { } caught)
            {
                throw problem!;
            }

            if (caught.Name is { } name)
            {
                frame.Variables[name] = new Known(ExceptionTypes.ToObject(raised));
                Execute(caught.Body);
                frame.Variables.Remove(name);
            }
            else
            {
                Execute(caught.Body);
            }
        }
        else
        {
            Execute(attempt.Else);
        }

        Execute(attempt.Finally);
    }

    // Whether what the body raises makes a difference that is not known before the run.
    private bool IsWritten(Try attempt)
    {
        if (attempt.Handlers.Count == 0)
        {
            bool isLeft = method.IsTrying || _isDone || method.Writer.EndsInJump || SyntaxNames.Nested(attempt.Body).Any(statement => statement is Return or Break or Continue);
            return isLeft && !attempt.Finally.Statements.All(statement => IsSilent(statement) || (!method.IsTrying && CannotFail(statement)));
        }

        return method.IsTrying || (!attempt.Handlers.All(handler => OnlyRaises(handler.Body) || CatchesReadingOnly(handler)) && !attempt.Body.Statements.All(IsDecided));
    }

    // Whether an exception that is certain is a handler's.
    private bool Catches(ExceptHandler handler, PythonError raised)
    {
        if (handler.Type is null)
        {
            return true;
        }

        PyType? type = ExceptionTypes.All.FirstOrDefault(known => known.Name == raised.Kind);
        return TypesOf(handler.Type) is { } types && type is not null
            ? types.Any(type.IsSubtypeOf)
            : unit.Source[handler.Type.Span].Contains(raised.Kind, StringComparison.Ordinal) || unit.Source[handler.Type.Span] is "Exception";
    }

    /// <summary>The exceptions that an <c>except</c> names; null where one is not known.</summary>
    private List<PyType>? TypesOf(Expression expression)
    {
        List<PyType> types = [];
        return Attempt(() => Add(Evaluate(expression)), out _) ? types : null;

        void Add(Value value)
        {
            switch (value)
            {
                case TupleValue several:
                    several.Items.ToList().ForEach(Add);
                    break;
                case { Constant: PyType type } when PyException.IsException(type):
                    types.Add(type);
                    break;
                default:
                    throw unit.Refuse("This as an exception's type");
            }
        }
    }

    // What was known now did not fail, and will not.
    private bool IsDecided(Statement statement) => statement switch
    {
        Pass or Import or ImportFrom or FunctionDefinition or ClassDefinition => true,
        Assignment { Targets: [Name name] } => Lookup(name.Id).Constant is not null,
        _ => false,
    };

    private bool CatchesReadingOnly(ExceptHandler handler) => handler.Type switch
    {
        TupleDisplay types => types.Items.All(type => s_readingErrors.Contains(unit.Source[type.Span])),
        { } type => s_readingErrors.Contains(unit.Source[type.Span]),
        _ => false,
    };

    // To give None is no result of a recipe either.
    private bool OnlyRaises(Block block) => block.Statements.All(statement => Raises(statement) || statement is Pass or ExpressionStatement) && block.Statements.Any(Raises);

    private bool Raises(Statement statement) => statement is Raise || ((IsEntry || IsTail) && statement is Return { Value: null or Literal });
}
