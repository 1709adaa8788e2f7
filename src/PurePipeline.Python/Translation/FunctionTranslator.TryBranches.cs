using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>C#'s try, with a catch for each except.</content>
internal sealed partial class FunctionTranslator
{
    private const string CompletedName = "completed";

    private void WriteTry(Try attempt)
    {
        if (attempt.Else.Statements.Count > 0)
        {
            Execute(WithoutElse(attempt));
            return;
        }

        HashSet<string> inBody = SyntaxNames.Assigned(attempt.Body);
        HashSet<string> assigned = [.. inBody, .. attempt.Handlers.SelectMany(handler => SyntaxNames.Assigned(handler.Body))];
        Dictionary<string, StaticType> pins = [];
        foreach (string name in inBody)
        {
            if (frame.Variables.GetValueOrDefault(name) is { } value && !frame.Pinned.ContainsKey(name))
            {
                pins[name] = TypeOf(value) ?? throw unit.Refuse($"'{name}', which a try changes and which has no C# type,");
            }
        }

        Anticipate(attempt.Span);
        Retry(pins, own => WriteTry(attempt, inBody, assigned, own), static _ => false);
    }

    // C# has no else for a try. What cannot fail goes to the body's end, everything else behind the try, asking whether the body came to its end.
    private static Block WithoutElse(Try attempt)
    {
        if (attempt.Finally.Statements.Count > 0)
        {
            return new Block([new Try(attempt.Span, WithoutElse(attempt with { Finally = Block.Empty }), [], Block.Empty, attempt.Finally)]);
        }

        if (attempt.Else.Statements.All(CannotFail))
        {
            return new Block([attempt with { Body = new Block([.. attempt.Body.Statements, .. attempt.Else.Statements]), Else = Block.Empty }]);
        }

        if (attempt.Handlers.All(handler => Ends(handler.Body)))
        {
            return new Block([attempt with { Else = Block.Empty }, .. attempt.Else.Statements]);
        }

        Name completed = new(attempt.Span, CompletedName);
        Statement Set(bool value) => new Assignment(attempt.Span, [completed], new Literal(attempt.Span, value));
        return new Block([
            Set(false),
            attempt with { Body = new Block([.. attempt.Body.Statements, Set(true)]), Else = Block.Empty },
            new If(attempt.Span, completed, attempt.Else, Block.Empty)]);
    }

    private static bool CannotFail(Statement statement) => statement is Pass or Assignment { Targets: [Name], Value: Literal } or Break or Continue or Return { Value: null or Literal };

    private void WriteTry(Try attempt, HashSet<string> inBody, HashSet<string> assigned, Dictionary<string, StaticType> pins)
    {
        (int outer, var pinned) = (method.Region, new Dictionary<string, (string, StaticType)>(frame.Pinned));

        // What the body has changed before it failed, the handlers see.
        Pin(pins, initialize: true);
        (Dictionary<string, Value> before, Dictionary<string, Doubt> doubtful, Dictionary<string, bool> loaded) = (frame.Variables, frame.Doubtful, new(method.Loaded));
        List<(Dictionary<string, Value> Variables, Dictionary<string, Doubt> Doubtful, bool Jumps)> ways = [];
        method.Writer.Write("try");
        (bool isTrying, bool isHandling) = (method.IsTrying, method.IsHandling);
        method.IsTrying |= attempt.Handlers.Count > 0;
        ways.Add(WriteBranch(attempt.Body, before, doubtful, pins));
        method.IsTrying = isTrying;
        method.Loaded = MethodScope.Meet(loaded, method.Loaded);
        method.NotNull = [];
        Dictionary<string, Value> after = new(before);
        foreach (string name in inBody.Where(name => !frame.Pinned.ContainsKey(name)))
        {
            after.Remove(name);
        }

        method.IsHandling = true;
        foreach (ExceptHandler handler in attempt.Handlers)
        {
            ways.Add(WriteHandler(handler, new(after), doubtful, pins));
        }

        method.IsHandling = isHandling;
        Dictionary<string, Value> atEnd = WriteFinally(attempt.Finally, after, assigned);
        (method.Region, frame.Pinned) = (outer, pinned);
        frame.Doubtful = ways.Select(way => way.Doubtful).Aggregate(Union);
        _isDone = ways.All(way => way.Jumps);
        Dictionary<string, Value>[] going = [.. ways.Where(way => !way.Jumps).Select(way => way.Variables).DefaultIfEmpty(before)];
        frame.Variables = new(going[0]);
        if (going.Length == 1 && !_isDone)
        {
            RequireLocals(assigned, before, pins);
        }

        foreach (Dictionary<string, Value> other in going.Skip(1))
        {
            foreach (string name in assigned)
            {
                Meet(attempt.Span, name, frame.Variables.GetValueOrDefault(name), other.GetValueOrDefault(name));
            }
        }

        foreach ((string name, Value value) in atEnd)
        {
            frame.Variables[name] = value;
        }

        // What is known behind it in any case; no try around it sees it otherwise.
        Execute(method.IsTrying ? Block.Empty : new Block([.. attempt.Finally.Statements.Where(CannotFail)]));
    }

    private (Dictionary<string, Value>, Dictionary<string, Doubt>, bool) WriteHandler(ExceptHandler handler, Dictionary<string, Value> variables, Dictionary<string, Doubt> doubtful, Dictionary<string, StaticType> pins)
    {
        string error = method.NewLocal("error");
        if (handler.Name is not null)
        {
            variables[handler.Name] = new Code($"{error}.Message", StaticType.Message);
        }

        (string type, string filter) = Filter(handler, error);
        int header = method.Writer.Count;
        method.Writer.Write("");
        (Dictionary<string, Value> Variables, Dictionary<string, Doubt> Doubtful, bool Jumps) way = WriteBranch(handler.Body, variables, doubtful, pins);
        method.Writer.Replace(header, $"catch ({type}{(filter.Length > 0 || method.Writer.Mentions(header, error) ? " " + error : "")}){filter}");
        if (handler.Name is not null)
        {
            way.Variables.Remove(handler.Name);
        }

        return way;
    }

    private (string Type, string Filter) Filter(ExceptHandler handler, string error)
    {
        unit.Use("System");
        if (handler.Type is null || unit.Source[handler.Type.Span] is "Exception" or "BaseException")
        {
            return ("Exception", $" when ({error} is not (PictureException or NotSupportedException))");
        }

        string[] patterns = [.. (TypesOf(handler.Type) ?? throw unit.Refuse($"Catching {unit.Source[handler.Type.Span]}")).SelectMany(type => CaughtExceptions.Caught(unit, type)).Distinct()];
        if (patterns is not [var one])
        {
            return ("Exception", $" when ({error} is {string.Join(" or ", patterns)})");
        }

        int end = one.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? (one, "") : (one[..end], $" when ({error} is{one[end..].Replace(" and not", " not", StringComparison.Ordinal)})");
    }

    // The names that it gives a value, and the values.
    private Dictionary<string, Value> WriteFinally(Block block, Dictionary<string, Value> variables, HashSet<string> assigned)
    {
        if (SyntaxNames.Nested(block).Any(statement => statement is Return or Break or Continue))
        {
            throw unit.Refuse("Leaving a finally");
        }

        Block written = new([.. block.Statements.Where(statement => method.IsTrying || !CannotFail(statement))]);
        HashSet<string> given = SyntaxNames.Assigned(written);
        if (given.FirstOrDefault(name => !frame.Pinned.ContainsKey(name)) is { } late)
        {
            Literal? known = written.Statements.OfType<Assignment>().Where(statement => statement.Targets is [Name { Id: var id }] && id == late).Select(statement => statement.Value).OfType<Literal>().FirstOrDefault();
            throw known is not null && TypeOf(unit.Wrap(known.Value)) is { } type ? new NeedsLocal(late, type) : unit.Refuse("A name that a finally gives a value");
        }

        int start = method.Writer.Count;
        method.Writer.Write("finally");
        Dictionary<string, Value> before = new(variables);
        foreach (string name in assigned.Where(name => !frame.Pinned.ContainsKey(name)))
        {
            before.Remove(name);
        }

        (Dictionary<string, Value> atEnd, _, _) = WriteBranch(written, before, frame.Doubtful, []);
        if (method.Writer.Count == start + 3)
        {
            method.Writer.TruncateTo(start, method.Writer.Indent);
        }

        return given.ToDictionary(name => name, name => atEnd[name]);
    }
}
