interface Props {
  version: string;
  onSample: () => void;
}

/** The first page after installation: what the tool reads, what it never does, how to begin. */
export function Welcome({ version, onSample }: Props) {
  return (
    <div class="welcome">
      <header>
        <img src="/icon/128.png" width="56" height="56" alt="" />
        <h1>Caselight</h1>
        <p class="lead">
          It reads a case on the page in front of you and shows, for each criterion of an intrathecal-pump or opioid
          review, the words that speak to it, and what is missing. You decide.
        </p>
        <div class="acts">
          <button type="button" class="main" onClick={onSample}>
            Try it on a sample case
          </button>
          <p class="aside">An invented case opens in a new tab, with the panel beside it.</p>
        </div>
      </header>

      <section aria-labelledby="how">
        <h2 id="how">How to use it</h2>
        <ol>
          <li>
            <strong>Open the case</strong> in your portal, as you always do.
          </li>
          <li>
            <strong>Click the Caselight button</strong> in the browser’s toolbar. The panel opens at the side. If the
            button is not there, look behind the puzzle piece and pin it.
          </li>
          <li>
            <strong>Press “Read this page”.</strong> The findings appear, and the words they rest on are marked in the
            page. Click a quotation to go to its words, or marked words to open their criterion.
          </li>
        </ol>
      </section>

      <section aria-labelledby="reads">
        <h2 id="reads">What it reads</h2>
        <p>
          The text of one page, when you ask for it, and nothing before that. It was given no site when it was
          installed: each click on its button lets it read the page in front, until you leave that page.
        </p>
      </section>

      <section aria-labelledby="never">
        <h2 id="never">What it never does</h2>
        <ul>
          <li>It sends nothing. It makes no network request, and your case stays on this machine.</li>
          <li>It keeps no case on disk. What was read is gone when the tab or the browser is closed.</li>
          <li>It changes nothing on the page. The marks are painted over it.</li>
          <li>It makes no determination. The line for it in a draft is empty, and a physician fills it in.</li>
        </ul>
      </section>

      <footer>Caselight {version}</footer>
    </div>
  );
}
