-- A writer's main job in Neovim: see, read, jump, fix, rename. Runs in 0.7, Debian's, and in what came after.
-- Prints one line a test, "ok NAME" or "failed NAME: why". SETUP is the set-up that docs/editors.md shows.
local workspace = vim.env.WORKSPACE
local patience = 20000

local function report(line)
  io.stdout:write(line .. '\n')
end

-- Asks until the answer is neither nil nor false.
local function eventually(what, ask)
  local answer
  if not vim.wait(patience, function()
    answer = ask()
    return answer
  end, 50) then
    error('waited in vain for ' .. what, 0)
  end
  return answer
end

local function test(name, run)
  local ok, why = pcall(run)
  report(ok and 'ok ' .. name or 'failed ' .. name .. ': ' .. tostring(why):gsub('\n', ' '))
end

local function includes(text, part)
  if not text:find(part, 1, true) then
    error(('“%s” is not in “%s”'):format(part, text), 0)
  end
end

local function buffer_text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

-- Puts the cursor into the first occurrence of some words.
local function go_to(words)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. words, 'cW') == 0 then
    error('the draft does not have ' .. words, 0)
  end
  vim.fn.cursor(vim.fn.line('.'), vim.fn.col('.') + 1)
end

local function finding_on(words, check)
  return eventually(check .. ' on ' .. words, function()
    for _, found in ipairs(vim.diagnostic.get(0)) do
      local line = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1]
      if found.code == check and line:sub(found.col + 1, found.end_col):find(words, 1, true) then
        return found
      end
    end
  end)
end

local function open(file)
  vim.cmd('edit ' .. vim.fn.fnameescape(workspace .. '/' .. file))
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return buffer_text(vim.api.nvim_win_get_buf(window))
    end
  end
end

dofile(vim.env.SETUP)

test('diagnostics: a figure that the source has otherwise', function()
  open('drafts/planted-errors.md')
  includes(finding_on('$70 billion', 'figure-contradicted').message, '$55 billion')
  finding_on('12,000', 'figure-unsupported')
end)

test('hover: the source’s sentence over a figure', function()
  go_to('15 key minerals')
  vim.lsp.buf.hover()
  includes(eventually('a hover', floating_text), 'the country relies')
  vim.cmd('normal! h')
end)

test('definition: from a figure to the source’s sentence, and back', function()
  go_to('15 key minerals')
  vim.lsp.buf.definition()
  eventually('the article', function()
    return vim.api.nvim_buf_get_name(0):find('sources/rare%-earths.txt$')
  end)
  includes(vim.api.nvim_get_current_line(), '15 key minerals')
  vim.cmd('buffer planted-errors.md')
end)

test('references: from the source’s figure to the drafts', function()
  open('sources/rare-earths.txt')
  go_to('15 key minerals')
  vim.lsp.buf.references()
  eventually('references in the quickfix list', function()
    for _, item in ipairs(vim.fn.getqflist()) do
      if vim.fn.bufname(item.bufnr):find('planted%-errors.md') then return true end
    end
  end)
  vim.cmd('cclose')
  vim.cmd('buffer planted-errors.md')
end)

test('code action: the source’s figure is written, and the finding goes', function()
  local offered = {}
  vim.ui.select = function(items, options, choose)
    for index, item in ipairs(items) do
      local title = options.format_item and options.format_item(item) or tostring(item)
      table.insert(offered, title)
      if title:find('Use the source’s figure: $55 billion', 1, true) then return choose(item, index) end
    end
    choose(nil)
  end
  finding_on('$70 billion', 'figure-contradicted')
  go_to('$70 billion')
  vim.lsp.buf.code_action()
  eventually('the edit; offered was ' .. table.concat(offered, ' / '), function()
    return buffer_text(0):find('promised to invest $55 billion', 1, true)
  end)
  eventually('the finding to go', function()
    for _, found in ipairs(vim.diagnostic.get(0)) do
      if found.message:find('$55 billion', 1, true) then return false end
    end
    return true
  end)
end)

test('command: all clear findings are fixed by the server', function()
  finding_on('85%', 'figure-contradicted')
  local command = { command = 'policyAnnotator.server.fixAll', arguments = { vim.uri_from_bufnr(0) } }
  vim.lsp.buf_request(0, 'workspace/executeCommand', command, function() end)
  eventually('the edit', function()
    return buffer_text(0):find('Over 70% of the rare earths', 1, true)
  end)
end)

test('a faithful draft has no finding', function()
  open('drafts/faithful.md')
  go_to('seven in ten')
  -- Its hover knows the source, so the draft has been checked; the push waits for a pause.
  vim.lsp.buf.hover()
  includes(eventually('a hover', floating_text), 'rare earths')
  vim.wait(1000)
  if #vim.diagnostic.get(0) > 0 then error(vim.diagnostic.get(0)[1].message, 0) end
  vim.cmd('buffer planted-errors.md')
end)

test('rename: a person, by surname too', function()
  go_to('Glass said')
  vim.lsp.buf.rename('Grass')
  eventually('the new name', function()
    local text = buffer_text(0)
    return text:find('Grass said', 1, true) and text:find('Grass spoke', 1, true)
  end)
end)

vim.cmd('qall!')
