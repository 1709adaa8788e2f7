using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>The expressions within expressions.</summary>
internal static class SyntaxExpressions
{
    /// <summary>The names that <c>:=</c> binds anywhere in the expression, those of its comprehensions included.</summary>
    public static IEnumerable<string> Named(Expression expression) =>
        Parts(expression).SelectMany(Named).Concat(expression is NamedExpression named ? [named.Target.Id] : []);

    private static IEnumerable<Expression> Parts(Expression expression) => Children(expression).OfType<Expression>();

    private static IEnumerable<Expression?> Children(Expression expression) => expression switch
    {
        TupleDisplay e => e.Items,
        ListDisplay e => e.Items,
        SetDisplay e => e.Items,
        DictDisplay e => e.Items.SelectMany(item => (Expression?[])[item.Key, item.Value]),
        Starred e => [e.Value],
        Unary e => [e.Operand],
        Binary e => [e.Left, e.Right],
        BooleanChain e => e.Operands,
        Comparison e => e.Rest.Select(rest => rest.Operand).Prepend(e.First),
        Conditional e => [e.Condition, e.WhenTrue, e.WhenFalse],
        NamedExpression e => [e.Value],
        Call e => e.Arguments.Select(argument => argument.Value).Prepend(e.Function),
        AttributeAccess e => [e.Value],
        Subscript e => [e.Value, e.Index],
        SliceExpression e => [e.Start, e.Stop, e.Step],
        Comprehension e => [e.Element, e.Value, .. e.Clauses.SelectMany(clause => (Expression[])[clause.Source, .. clause.Conditions])],
        FormattedString e => e.Parts.Select(part => part.Value),
        _ => [],
    };
}
