namespace PurePipeline.Python.Syntax;

/// <summary>Line ends, joined lines, comments and indentation.</summary>
internal sealed partial class Tokenizer
{
    private void SkipComment()
    {
        while (_at < _end && _text[_at] is not ('\n' or '\r'))
        {
            _at++;
        }
    }

    private void SkipLineEnd()
    {
        if (Peek() == '\r' && Peek(1) == '\n')
        {
            _at++;
        }

        _at++;
    }

    private void ReadLineEnd()
    {
        int start = _at;
        SkipLineEnd();
        if (_brackets.Count > 0)
        {
            return;
        }

        Add(TokenKind.NewLine, start, "");
        ReadIndentation();
    }

    private void JoinLine()
    {
        int start = _at++;
        if (Peek() is not ('\n' or '\r'))
        {
            throw SyntaxError(start, _at >= _end ? "unexpected EOF while parsing" : "unexpected character after line continuation character");
        }

        SkipLineEnd();
        if (_at >= _end)
        {
            throw SyntaxError(start, "unexpected EOF while parsing");
        }
    }

    // At the start of a line: passes over blank lines and comments, then compares the indentation with the enclosing blocks'.
    private void ReadIndentation()
    {
        while (true)
        {
            // Tabs go to the next multiple of 8, and once count as 1: where the two disagree, the blocks depend on the tab size.
            (int column, int tabsAsOne) = (0, 0);
            for (; _at < _end && _text[_at] is ' ' or '\t' or '\f'; _at++)
            {
                (column, tabsAsOne) = _text[_at] switch
                {
                    ' ' => (column + 1, tabsAsOne + 1),
                    '\t' => ((column / 8 * 8) + 8, tabsAsOne + 1),
                    _ => (0, 0),
                };
            }

            if (Peek() == '#')
            {
                SkipComment();
            }

            if (_at >= _end)
            {
                return;
            }

            if (Peek() is not ('\n' or '\r'))
            {
                ChangeIndentation(column, tabsAsOne);
                return;
            }

            SkipLineEnd();
        }
    }

    private void ChangeIndentation(int column, int tabsAsOne)
    {
        (int current, int currentTabsAsOne) = _indents.Peek();
        if (column > current && tabsAsOne > currentTabsAsOne)
        {
            if (_indents.Count > MaxIndents)
            {
                throw Indentation("too many levels of indentation");
            }

            _indents.Push((column, tabsAsOne));
            Add(TokenKind.Indent, _at, "");
            return;
        }

        while (column < _indents.Peek().Column)
        {
            _indents.Pop();
            Add(TokenKind.Dedent, _at, "");
        }

        (current, currentTabsAsOne) = _indents.Peek();
        if (column != current)
        {
            throw Indentation("unindent does not match any outer indentation level");
        }

        if (tabsAsOne != currentTabsAsOne)
        {
            throw _source.Error(new SourceSpan(_at, _at + 1), "TabError: inconsistent use of tabs and spaces in indentation");
        }
    }

    private RecipeException Indentation(string problem) => _source.Error(new SourceSpan(_at, _at + 1), "IndentationError: " + problem);
}
