using System.Text.RegularExpressions;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Generators: C#'s iterators, and what asks them for values one by one.</summary>
internal sealed partial class FunctionTranslator
{
    private const string ItemName = "item";

    private void ExecuteYield(Yield statement)
    {
        if (statement.All)
        {
            Execute(Each(statement.Value!, item => new Yield(statement.Span, item, All: false, [])) is { } loop ? loop
                : new For(statement.Span, new Name(statement.Span, ItemName), statement.Value!, new Block([new Yield(statement.Span, new Name(statement.Span, ItemName), All: false, [])]), Block.Empty));
            return;
        }

        Code item = Materialize(Evaluate(statement.Value!)) ?? throw unit.Refuse("yielding this");
        UseType(item.Type);
        method.Result = Joined(method.Result, item.Type);
        method.Writer.Write($"yield return {unit.Kept(item)};");
    }

    // The call whose generator is asked for all of its items at once, before anything else happens; and whether it is that which is being translated.
    private Call? _drained;
    private bool _drains;

    private static bool IsPlain(Expression expression) => expression is Name or Literal || (expression is TupleDisplay { Items: var items } && items.All(IsPlain));

    // A generator's body in its caller's: what it yields, one after the other.
    private ListValue Yielded(PyFunction generator, Frame? closure, List<(string Name, Value Value)> values)
    {
        RequireStack();
        List<Value> items = [];
        int region = method.Region;
        FunctionTranslator around = Inlined(generator, closure, values);
        around._onYield = value =>
        {
            _ = method.Region == region && items.Count < MaxItems ? true : throw unit.Refuse("A generator that yields within an if or a loop, in its caller's body,");
            items.Add(around.Frozen(value, ItemName));
        };
        around.Body(generator.Code.Body!);
        return new ListValue(items) { Region = method.Region, IsIterator = true };
    }

    /// <summary>A loop over <c>map(f, values)</c> or a generator expression, in which something is done with each value; null for anything else.</summary>
    private static For? Each(Expression source, Func<Expression, Statement> use, IReadOnlyList<Statement>? rest = null)
    {
        switch (source)
        {
            case Comprehension { Kind: ComprehensionKind.Generator, Clauses: [var clause] } generator:
                IEnumerable<Statement> skips = clause.Conditions.Select(condition =>
                    new If(condition.Span, new Unary(condition.Span, UnaryOperator.Not, condition), new Block([new Continue(condition.Span)]), Block.Empty));
                return new For(source.Span, clause.Target, clause.Source, new Block([.. skips, use(generator.Element), .. rest ?? []]), Block.Empty);
            case Call { Function: Name { Id: "map" }, Arguments: [{ Kind: ArgumentKind.Positional, Value: var function }, { Kind: ArgumentKind.Positional, Value: var values }] }:
                Name item = new(source.Span, ItemName);
                Call call = new(source.Span, function, [new Argument(source.Span, ArgumentKind.Positional, null, item)]);
                return new For(source.Span, item, values, new Block([use(call), .. rest ?? []]), Block.Empty);
            default:
                return null;
        }
    }

    // for a, b in itertools.product(xs, ys): one loop within the other.
    private For? Nested(For loop)
    {
        if (loop is not { Source: Call { Arguments: { Count: > 1 } sources } call, Target: TupleDisplay { Items: var targets } } || sources.Count != targets.Count
            || sources.Any(source => source.Kind != ArgumentKind.Positional) || Evaluate(call.Function).Constant is not Objects.PyCallable { FullName: "itertools.product" }
            || SyntaxNames.Nested(loop.Body).Any(statement => statement is Break))
        {
            return null;
        }

        HashSet<string> changed = SyntaxNames.Assigned(loop.Body);
        changed.UnionWith(targets.SelectMany(target => SyntaxNames.Assigned(new Block([new Assignment(target.Span, [target], target)]))));
        return sources.Skip(1).Any(source => changed.Any(name => Mentions(source.Value, name)))
            ? null
            : (For)targets.Zip(sources).Reverse().Aggregate((Statement?)null, (inner, pair) =>
                new For(loop.Span, pair.First, pair.Second.Value, inner is null ? loop.Body : new Block([inner]), Block.Empty))!;
    }

    private bool Mentions(Expression expression, string name) => Mentions(expression.Span, name);

    private bool Mentions(Block block, string name) => block.Statements.Count > 0 && Mentions(SpanOf(block), name);

    // From the first statement to the end of the last one within.
    private static SourceSpan SpanOf(Block block) => SyntaxNames.Nested(block).Aggregate(block.Statements[0].Span, (span, statement) => span.To(statement.Span));

    private bool Mentions(SourceSpan span, string name) => Regex.IsMatch(unit.Source[span], $@"\b{Regex.Escape(name)}\b");
}
