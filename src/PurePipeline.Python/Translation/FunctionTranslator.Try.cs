using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>try.</summary>
internal sealed partial class FunctionTranslator
{
    // What only a picture that cannot be read raises, which ends the run.
    private static readonly HashSet<string> s_readingErrors = ["OSError", "IOError", "FileNotFoundError", "UnidentifiedImageError", "PIL.UnidentifiedImageError", "Image.UnidentifiedImageError"];

    private bool _isHandling;
    private bool _isTrying;

    // What can be decided now is: a try around imports, or around what cannot fail here.
    private void ExecuteTry(Try attempt)
    {
        PythonError? raised = null;
        bool isHandled = false;
        if (!Attempt(() =>
        {
            try
            {
                Execute(attempt.Body);
                if (!attempt.Handlers.All(handler => OnlyRaises(handler.Body) || CatchesReadingOnly(handler)) && !attempt.Body.Statements.All(IsDecided))
                {
                    isHandled = true;
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
            if (isHandled)
            {
                WriteTry(attempt);
                return;
            }

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

    private void WriteTry(Try attempt)
    {
        if (attempt.Handlers is not [var handler] || attempt.Else.Statements.Count > 0 || attempt.Finally.Statements.Count > 0)
        {
            throw unit.Refuse("A try with more than one except, or with else or finally, whose exception is handled");
        }

        string filter = handler.Type is null || unit.Source[handler.Type.Span] is "Exception" or "BaseException" ? "Exception error) when (error is not (PictureException or NotSupportedException)"
            : unit.Source[handler.Type.Span] is "ValueError" ? "ArgumentException"
            : $"Exception error) when (error is {string.Join(" or ", Caught(handler.Type).Distinct())}";
        unit.Use("System");
        unit.Use("System.Collections.Generic");
        HashSet<string> inBody = SyntaxNames.Assigned(attempt.Body);
        HashSet<string> assigned = [.. inBody, .. SyntaxNames.Assigned(handler.Body)];
        Dictionary<string, StaticType> pins = [];
        foreach (string name in inBody)
        {
            if (frame.Variables.GetValueOrDefault(name) is { } value && !frame.Pinned.ContainsKey(name))
            {
                pins[name] = TypeOf(value) ?? throw unit.Refuse($"'{name}', which a try changes and which has no C# type,");
            }
        }

        Anticipate(attempt.Span);
        Retry(pins, own => WriteTry(attempt, handler, filter, inBody, assigned, own), static _ => false);
    }

    // What C# throws where Python raises that.
    private IEnumerable<string> Caught(Expression type) => type is TupleDisplay types ? types.Items.SelectMany(Caught) : unit.Source[type.Span] switch
    {
        "ValueError" => ["ArgumentException"],
        "TypeError" => ["InvalidCastException"],
        "KeyError" => ["KeyNotFoundException", "InvalidOperationException"],
        "AttributeError" => ["InvalidOperationException"],
        "IndexError" => ["IndexOutOfRangeException"],
        "ZeroDivisionError" => ["DivideByZeroException"],
        var other => throw unit.Refuse($"Catching {other}"),
    };

    private void WriteTry(Try attempt, ExceptHandler handler, string filter, HashSet<string> inBody, HashSet<string> assigned, Dictionary<string, StaticType> pins)
    {
        (int outer, var pinned) = (method.Region, new Dictionary<string, (string, StaticType)>(frame.Pinned));

        // What the body has changed before it failed, the handler sees.
        Pin(pins, initialize: true);
        (Dictionary<string, Value> before, Dictionary<string, Doubt> doubtful, Dictionary<string, bool> loaded) = (frame.Variables, frame.Doubtful, new(method.Loaded));
        method.Writer.Write("try");
        bool isTrying = _isTrying;
        _isTrying = true;
        (Dictionary<string, Value> tried, Dictionary<string, Doubt> triedDoubtful, bool triedJumps) = WriteBranch(attempt.Body, before, doubtful, pins);
        _isTrying = isTrying;
        method.Loaded = MethodScope.Meet(loaded, method.Loaded);
        method.NotNull = [];
        Dictionary<string, Value> after = new(before);
        foreach (string name in inBody.Where(name => !frame.Pinned.ContainsKey(name)))
        {
            after.Remove(name);
        }

        if (handler.Name is not null)
        {
            after[handler.Name] = new Code(filter.Contains(" error)", StringComparison.Ordinal) ? "error.Message" : "\"The recipe's try failed.\"", StaticType.Message);
        }

        method.Writer.Write($"catch ({filter})");
        bool isHandling = _isHandling;
        _isHandling = true;
        (Dictionary<string, Value> caught, Dictionary<string, Doubt> caughtDoubtful, bool caughtJumps) = WriteBranch(handler.Body, after, doubtful, pins);
        _isHandling = isHandling;
        (method.Region, frame.Pinned) = (outer, pinned);
        frame.Doubtful = Union(triedDoubtful, caughtDoubtful);
        _isDone = triedJumps && caughtJumps;
        frame.Variables = new(triedJumps ? caught : tried);
        foreach (string name in triedJumps || caughtJumps ? [] : assigned)
        {
            Meet(attempt.Span, name, tried.GetValueOrDefault(name), caught.GetValueOrDefault(name));
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

    private bool Raises(Statement statement) => statement is Raise || (IsEntry && statement is Return { Value: null or Literal { Value: PyNone } });
}
